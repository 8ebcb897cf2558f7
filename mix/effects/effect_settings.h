// One element of a chain as settings: an effect's name and its parameters, checked and complete.
#pragma once

#include <map>
#include <string>

#include "core/source.h"
#include "core/units.h"

namespace dramatis::mix::effects {

struct EffectSettings {
    std::string effect;  // "high-pass", "drive", …; "lv2"
    // In the units of docs/mix.md. Those of a plugin by symbol; a control that is left out keeps the plugin's own value.
    std::map<std::string, double> parameters;
    std::string plugin = {};     // the URI of an LV2 plugin; empty: one of ours
    Seconds plugin_tail = {};    // how long it sounds on after its input
    Location plugin_where = {};  // where mix.toml names it
};

}  // namespace dramatis::mix::effects
