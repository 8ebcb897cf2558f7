// Reads what a speech program wrote: any uncompressed WAV (AIFF and AU too), folded to mono 16 bit at its own rate. The
// file isn't trusted: size, rate, channels and length are limited; non-finite samples, and an end before the one that its head tells,
// are errors.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::voices::speech::command {

struct Wave {
    SampleRate rate;
    std::vector<std::int16_t> samples;
};

inline constexpr Seconds longest_wave{600.0};
inline constexpr std::size_t largest_wave_file = std::size_t{128} << 20;  // bytes

// E0224: the message gives the fault.
Result<Wave> read_wave(std::string_view file);

}  // namespace dramatis::voices::speech::command
