// The coefficient of a one-pole low-pass, y += a (x - y), from its corner or from its time constant.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/units.h"

namespace dramatis::mix::dsp {

// 3 dB down at `corner`, which is kept below `highest` × the sample rate.
inline double one_pole(Hertz corner, SampleRate rate, double highest = 0.49) {
    return 1.0 - std::exp(-2.0 * std::numbers::pi * std::min(corner.value / rate.hz, highest));
}
// 63 % of a step are done after `time`, which is at least one frame.
inline double one_pole(Seconds time, SampleRate rate) {
    return 1.0 - std::exp(-1.0 / std::max(1.0, time.value * rate.hz));
}

}  // namespace dramatis::mix::dsp
