// The writer's sound files. A small program under limits (`dramatis-decode`) checks and decodes them, because decoders are
// large and old and read files from anywhere. Only numbers come back through its pipe; if it crashes, that is an error here.
// docs/decisions has the reasons. [any thread]
#pragma once

#include <filesystem>

#include "core/diagnostic.h"
#include "core/frame_range.h"
#include "core/units.h"
#include "mix/audio/audio_source.h"
#include "mix/decode/sound_file_format.h"

namespace dramatis::mix::decode {

// Checks that a file exists, is audio, is complete, and is within the limits. Errors: E0331 missing or not a
// file, E0332 not audio or damaged, E0333 too long, E0334 the decoder itself can't be started.
Result<SoundFileFormat> probe_sound_file(const std::filesystem::path& path);

// Decodes a part of the file and converts it to `rate`: exactly rescale(part.length()) frames. `part` counts frames of the
// file's own rate. A long result is mapped from a temporary file. Errors as above; E0305 no space for that file.
Result<audio::AudioRef> read_sound_file(const std::filesystem::path& path, const SoundFileFormat& format,
                                        FrameRange part, SampleRate rate);

}  // namespace dramatis::mix::decode
