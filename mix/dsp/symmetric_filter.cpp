#include "mix/dsp/symmetric_filter.h"

#include <cmath>
#include <numbers>

namespace dramatis::mix::dsp {

std::vector<double> low_pass_taps(Hertz corner, std::size_t half, SampleRate rate) {
    const double share = 2.0 * std::min(corner.value / rate.hz, 0.45);  // of half the rate
    std::vector<double> taps(half + 1, share);
    double sum = share;
    for (std::size_t i = 1; i <= half; ++i) {
        const double angle = std::numbers::pi * static_cast<double>(i);
        const double window = 0.5 + 0.5 * std::cos(angle / static_cast<double>(half + 1));
        taps[i] = window * std::sin(share * angle) / angle;
        sum += 2.0 * taps[i];
    }
    for (double& tap : taps) tap /= sum;
    return taps;
}

}  // namespace dramatis::mix::dsp
