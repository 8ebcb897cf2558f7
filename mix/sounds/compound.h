// A description of several sounds: "door opens and closes" plays one after the other, "wind and rain" both at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mix/sounds/sound_library.h"

namespace dramatis::mix::sounds {

struct FoundPart {
    FoundSound sound;
    bool together = false;  // with the part before it; else after it
};

struct FoundSounds {
    std::vector<FoundPart> parts;      // at least one
    std::vector<std::string> missing;  // parts of the description that no sound fits
};

// As SoundLibrary::find, for each part of a description that names several sounds. Beds sound together.
Result<FoundSounds> find_all(const SoundLibrary& library, std::string_view description, SoundRole role);

}  // namespace dramatis::mix::sounds
