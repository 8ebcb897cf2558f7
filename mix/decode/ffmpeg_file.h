// Sound files that only ffmpeg reads: M4A, AAC, WMA, … The program runs confined (core/process/confinement.h): under limits of
// memory, time and files, without network; it ends with us, and reads that one file.
#pragma once

#include <filesystem>

#include "core/diagnostic.h"

namespace dramatis::mix::decode {

// By its name: ".m4a", ".aac", ".wma", …
bool needs_ffmpeg(const std::filesystem::path& sound);

// Writes the sound as WAVE. E0331 as probe_sound_file; E0338 ffmpeg isn't installed; E0332 ffmpeg can't read it; an error of
// files if there is no room. [any thread]
Result<> convert_with_ffmpeg(const std::filesystem::path& sound, const std::filesystem::path& wave);

}  // namespace dramatis::mix::decode
