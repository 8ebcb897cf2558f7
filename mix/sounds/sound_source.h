// Sounds as the mixer's sources: a recipe's performance, or a file.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "mix/audio/audio_source.h"
#include "mix/decode/sound_file.h"
#include "mix/settings/sound_definition.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::sounds {

// Each source keeps its samples as long as they are in use, so that a sound is made once.
audio::AudioSourceRef recipe_source(const std::string& name, std::shared_ptr<const synthesis::Recipe> recipe,
                                    int variation);
// `keeps` lives as long as the source: the folder of a converted file.
audio::AudioSourceRef file_source(std::filesystem::path path, std::string stamp, decode::SoundFileFormat format,
                                  FrameRange part, bool seamless, std::shared_ptr<const void> keeps = nullptr);

}  // namespace dramatis::mix::sounds
