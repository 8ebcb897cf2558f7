// An LV2 plugin's description of itself: its name and its controls, for the reader of its settings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/toml/settings.h"
#include "core/units.h"

namespace dramatis::mix::effects {

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
    Seconds tail;  // a guess by the kind of plugin: a reverb has a long one
};

}  // namespace dramatis::mix::effects
