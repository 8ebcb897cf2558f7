// A treatment: how a voice reaches us (intercom, telephone, behind glass), as a chain of effects. Data from mix.toml; the
// effects that carry it out are in mix/effects/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/source.h"

namespace dramatis::mix {

// One element of a chain: an effect's name and its parameters, checked and complete.
struct EffectSettings {
    std::string effect;                        // "high-pass", "drive", …
    std::map<std::string, double> parameters;  // in the units of docs/mix.md
};

struct Treatment {
    std::string name;
    std::vector<std::string> aliases;          // "phone" for "telephone"
    std::string about;                         // one sentence, for lists of what there is
    std::vector<EffectSettings> chain;
    bool room = true;                          // the scene's room answers; thoughts are heard in no room
    Location where;
};

}  // namespace dramatis::mix
