// What live-player plays, and its tests look for: no sample of it is zero for long, and the sides differ.
#pragma once

#include <vector>

#include "tests/support/signals.h"

namespace dramatis::mix::live {

inline constexpr Seconds live_signal_length{3.0};

struct LiveSignal {
    std::vector<float> left, right;
};

inline LiveSignal live_signal(Seconds length = live_signal_length) {
    return {white_noise(length, {48000}, {-6.0}), sine(997.0, length, {48000}, {-3.0})};
}

}  // namespace dramatis::mix::live
