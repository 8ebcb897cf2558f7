// Sounds as the mixer's sources: a recipe's performance, or a file.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "mix/audio_source.h"
#include "mix/sound_definition.h"
#include "mix/sounds/recipe.h"
#include "mix/sounds/sound_file.h"

namespace dramatis::mix {

// Each remembers its samples while anybody holds them, so that a sound in use is made once.
AudioSourceRef recipe_source(const std::string& name, std::shared_ptr<const Recipe> recipe, int variation);
AudioSourceRef file_source(std::filesystem::path path, std::string stamp, SoundFileFormat format, SoundFilePart part,
                           bool seamless);

}  // namespace dramatis::mix
