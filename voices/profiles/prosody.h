// Prosody: rate, pitch and pitch range of a line, as engines take them.
#pragma once

#include <cstdint>

namespace dramatis::voices::profiles {

// Final values, in range. Part of the worker's protocol: the layout is the wire format.
struct Prosody {
    std::int32_t rate_wpm = 170;    // words a minute, 80…449
    std::int32_t pitch = 50;        // 0…99
    std::int32_t pitch_range = 50;  // 0…99
};

}  // namespace dramatis::voices::profiles
