// LV2 plugins as an element of a treatment's chain: somebody else's effect, found among what is installed on this machine
// (`lv2ls` lists it) and run in our process. What a plugin does to a signal, and whether it does the same twice, is its own
// affair; what is ours: it receives whole blocks of one size, so that its samples don't depend on the size of our pieces, its
// latency is reported, and no non-finite sample leaves it. docs/decisions/039 has the reasons.
#pragma once

#include <memory>
#include <string_view>

#include "core/diagnostic.h"
#include "mix/effects/effect.h"
#include "mix/effects/effect_settings.h"
#include "mix/effects/plugin_description.h"

namespace dramatis::mix::effects {

// [any thread] Looks once and keeps the result for as long as the program runs; slow if many are installed. Reads what the
// plugin's bundle says of it, and runs nothing of it.
// E0370 none of that URI (help: the nearest), E0371 one that can't be hosted: what it needs or its ports are beyond us.
Result<std::shared_ptr<const PluginDescription>> describe_plugin(std::string_view uri);

// Loads the plugin's library and starts an instance, once for as long as the program runs, so that one that refuses is known
// before the render. Runs code that somebody else wrote: for plugins that may run. E0371 its library can't be loaded, or it
// refuses to start; errors as above. [any thread]
Result<> try_plugin(std::string_view uri);

// `settings.plugin` is a plugin that describe_plugin found good.
std::unique_ptr<Effect> make_plugin(const EffectSettings& settings);

}  // namespace dramatis::mix::effects
