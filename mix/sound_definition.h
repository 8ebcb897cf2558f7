// A sound as mix.toml defines it: a file, or a recipe of layers. Data only; mix/sounds/ makes samples of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/settings.h"
#include "core/source.h"
#include "core/units.h"

namespace dramatis::mix {

struct Recipe;  // mix/sounds/recipe.h

struct SoundDefinition {
    std::string name;
    std::vector<std::string> tags;         // words by which a description finds it
    std::string description;               // one sentence, for `dramatis sounds`
    std::string category;                  // "weather", "doors", …
    std::string file;                      // relative to the show's folder; empty if a recipe
    std::shared_ptr<const Recipe> recipe;  // null if a file
    bool loops = false;                    // fit to be a bed
    Seconds loop_start{0.0};  // of a file: what repeats, without a crossfade; the end is its own unless set
    Seconds loop_end{0.0};
    Decibels gain{0.0};   // for whoever places it; not in the source's samples
    std::string licence;  // collected into the credits
    std::string author;
    bool built_in = false;
    Location where;
};

// Reads one [sound.NAME] table; mistakes are reported to the table's diagnostics (E0335 to E0337 beside those of Settings).
SoundDefinition read_sound(const Settings& table, std::string name, bool built_in);

}  // namespace dramatis::mix
