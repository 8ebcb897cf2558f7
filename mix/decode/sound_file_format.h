// What a sound file holds, as the decoder reports it.
#pragma once

#include <cstdint>

#include "core/units.h"

namespace dramatis::mix::decode {

inline constexpr double longest_sound_file = 4.0 * 3600.0;  // seconds

struct SoundFileFormat {
    int channels = 1;  // as decoded: more than two are folded down to two
    SampleRate rate;
    Frames frames;
    int file_channels = 1;        // in the file
    std::int64_t non_finite = 0;  // samples in the file that are no numbers (mix/audio/non_finite.h)
};

}  // namespace dramatis::mix::decode
