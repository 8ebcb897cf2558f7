// Reads what a speech program wrote: any uncompressed WAV (AIFF and AU too), folded to mono 16 bit at its own rate. Nothing
// of it is trusted: caps on size, rate, channels and length, and not-a-number is no sound.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::voices {

struct Wave {
    SampleRate rate;
    std::vector<std::int16_t> samples;
};

inline constexpr Seconds longest_wave{600.0};
inline constexpr std::size_t largest_wave_file = std::size_t{128} << 20;  // bytes

// E0224: says what is wrong with it.
Result<Wave> read_wave(std::string_view file);

}  // namespace dramatis::voices
