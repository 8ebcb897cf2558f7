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
    std::string effect;  // "high-pass", "drive", …; "lv2"
    std::map<std::string, double>
        parameters;  // in the units of docs/mix.md; those of a plugin by symbol, what it has no wish for left out
    std::string plugin = {};   // the URI of an LV2 plugin; empty: one of ours
    double plugin_tail = 0.0;  // seconds that it rings on
};

struct Treatment {
    std::string name;
    std::vector<std::string> aliases;  // "phone" for "telephone"
    std::string about;                 // one sentence, for lists of what there is
    std::vector<EffectSettings> chain;
    bool room = true;  // the scene's room answers; thoughts are heard in no room
    Location where;
};

}  // namespace dramatis::mix
