// A treatment: how a voice reaches the listener (intercom, telephone, behind glass), as a chain of effects. Data from
// mix.toml; mix/effects/ has the effects.
#pragma once

#include <string>
#include <vector>

#include "core/source.h"
#include "mix/effects/effect_settings.h"

namespace dramatis::mix::settings {

struct Treatment {
    std::string name;
    std::vector<std::string> aliases;  // "phone" for "telephone"
    std::string about;                 // one sentence, for lists of what there is
    std::vector<effects::EffectSettings> chain;
    bool room = true;  // false: without the scene's acoustic, as for thoughts
    Location where;
};

}  // namespace dramatis::mix::settings
