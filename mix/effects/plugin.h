// LV2 plugins as an element of a treatment's chain: somebody else's effect, found among what is installed on this machine
// (`lv2ls` lists it) and run in our process. What a plugin does to a signal, and whether it does the same twice, is its own
// affair; what is ours: it hears whole blocks of one size, so that its samples don't depend on the size of our pieces, its
// latency is told, and nothing that is no sample leaves it. docs/decisions/039 has the reasons.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/settings.h"
#include "core/units.h"
#include "mix/effects/effect.h"

namespace dramatis::mix {

struct PluginControl {
    std::string symbol;  // the key in mix.toml
    std::string name;    // as the plugin calls it
    Range range;
    double usual = 0.0;
    bool is_switch = false, is_whole = false;             // true or false; whole numbers
    std::vector<std::pair<std::string, double>> choices;  // named values of an enumeration
};

struct PluginDescription {
    std::string uri, name;
    std::vector<PluginControl> controls;
    Seconds tail;  // a guess by its kind: reverbs ring on
};

// [any thread] Looks once and keeps the answer for as long as the program runs; takes a moment when many are installed.
// E0370 none of that URI (help: the nearest), E0371 one that can't be hosted: what it needs or its ports are beyond us, or
// its library can't be loaded.
Result<std::shared_ptr<const PluginDescription>> describe_plugin(std::string_view uri);

// `settings.plugin` is a plugin that describe_plugin found good.
std::unique_ptr<Effect> make_plugin(const EffectSettings& settings);

}  // namespace dramatis::mix
