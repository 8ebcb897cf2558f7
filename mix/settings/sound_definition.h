// A sound as mix.toml defines it: a file, or a recipe of layers. Data only; mix/sounds/ makes samples of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/toml/settings.h"
#include "core/units.h"

namespace dramatis::mix::synthesis {
struct Recipe;  // mix/synthesis/recipe.h
}

namespace dramatis::mix::settings {

struct SoundDefinition {
    std::string name;
    std::vector<std::string> tags;                    // words by which a description finds it
    std::string description;                          // one sentence, for `dramatis sounds`
    std::string category;                             // "weather", "doors", …
    std::string file;                                 // relative to the show's folder; empty if a recipe
    std::shared_ptr<const synthesis::Recipe> recipe;  // null if a file
    bool loops = false;                               // may be a bed
    // The part of a file that repeats, without a crossfade; `loop_end` 0: to the end of the file.
    Seconds loop_start{0.0};
    Seconds loop_end{0.0};
    Decibels gain{0.0};   // applied where the sound is placed; not in the source's samples
    std::string licence;  // collected into the credits
    std::string author;
    bool built_in = false;
    Location where;
};

// Reads one [sound.NAME] table; mistakes are reported to the table's diagnostics (E0335 to E0337 beside those of Settings).
SoundDefinition read_sound(const Settings& table, std::string name, bool built_in);

}  // namespace dramatis::mix::settings
