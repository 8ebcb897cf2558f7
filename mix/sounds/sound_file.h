// Sound files of the writer's: checked and decoded by a separate small program under limits (`dramatis-decode`), because
// decoders are large, old and fed by strangers. What comes back through a pipe is numbers; a crash there is an error here.
// docs/decisions has the reasons. [any thread]
#pragma once

#include <filesystem>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/audio_source.h"

namespace dramatis::mix {

inline constexpr double longest_sound_file = 4.0 * 3600.0;  // seconds

struct SoundFileFormat {
    int channels = 1;  // as decoded: more than two are folded down to two
    SampleRate rate;
    Frames frames;
    int file_channels = 1;  // in the file
};

// Looks at a file: that it is there, is audio, ends where it says, and is within limits. Errors: E0331 missing or not a
// file, E0332 not audio or damaged, E0333 too long, E0334 the decoder itself can't be started.
Result<SoundFileFormat> probe_sound_file(const std::filesystem::path& path);

struct SoundFilePart {
    Frames begin;  // of the file, at its own rate
    Frames length;
};
// Decodes a part of it and converts it to `rate`: exactly rescale(length) frames. Long ones are mapped from a temporary
// file. Errors as above, E0305 no room.
Result<AudioRef> read_sound_file(const std::filesystem::path& path, const SoundFileFormat& format,
                                 const SoundFilePart& part, SampleRate rate);

}  // namespace dramatis::mix
