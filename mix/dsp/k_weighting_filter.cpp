#include "mix/dsp/k_weighting_filter.h"

#include <cmath>
#include <numbers>

namespace dramatis::mix::dsp {

// The standard gives the coefficients at 48 kHz alone. These are the analogue filters that the bilinear transform makes them
// from: the inversion is B. De Man's ("Evaluation of implementations of the EBU R128 loudness measurement", AES Convention
// 145, 2018), the digits those that give the standard's back.
KWeightingFilter k_weighting_filter(SampleRate rate) {
    KWeightingFilter filter;
    {
        constexpr double hz = 1681.974450955533, q = 0.7071752369554196;
        constexpr Decibels gain{3.999843853973347};
        const double k = std::tan(std::numbers::pi * hz / rate.hz);
        const double high = to_gain(gain), band = std::pow(high, 0.4996667741545416);
        const double a0 = 1.0 + k / q + k * k;
        filter.shelf = {.b0 = (high + band * k / q + k * k) / a0,
                        .b1 = 2.0 * (k * k - high) / a0,
                        .b2 = (high - band * k / q + k * k) / a0,
                        .a1 = 2.0 * (k * k - 1.0) / a0,
                        .a2 = (1.0 - k / q + k * k) / a0};
    }
    {
        constexpr double hz = 38.13547087602444, q = 0.5003270373238773;
        const double k = std::tan(std::numbers::pi * hz / rate.hz);
        const double a0 = 1.0 + k / q + k * k;
        filter.high_pass = {
            .b0 = 1.0, .b1 = -2.0, .b2 = 1.0, .a1 = 2.0 * (k * k - 1.0) / a0, .a2 = (1.0 - k / q + k * k) / a0};
    }
    return filter;
}

}  // namespace dramatis::mix::dsp
