// A two-pole state-variable filter that keeps its temper while its cut-off moves (A. Simper, "Linear trapezoidal SVF", 2013).
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "mix/sounds/two_pole.h"

namespace dramatis::mix {

// As equations of its two integrators. `g` and `k` are the cut-off (warped) and the damping; input, band and low are what the
// output is mixed from.
inline TwoPole::Equations svf(double g, double k, double input, double band, double low) {
    const double a1 = 1.0 / (1.0 + g * (g + k)), a2 = g * a1, a3 = g * a2;
    return {.a11 = 2.0 * a1 - 1.0,
            .a12 = -2.0 * a2,
            .a21 = 2.0 * a2,
            .a22 = 1.0 - 2.0 * a3,
            .b1 = 2.0 * a2,
            .b2 = 2.0 * a3,
            .c1 = band * a1 + low * a2,
            .c2 = low * (1.0 - a3) - band * a2,
            .d = input + band * a2 + low * a3};
}

// tan(πf/rate), the cut-off kept inside what a filter can do.
inline double warped(double hertz, double rate) {
    return std::tan(std::numbers::pi * std::clamp(hertz, 5.0, 0.45 * rate) / rate);
}

// Numbers too small to hear cost a hundred times the time of others.
inline void flush(TwoPoleState& state) {
    if (std::abs(state.s1) < 1e-15f) state.s1 = 0.0f;
    if (std::abs(state.s2) < 1e-15f) state.s2 = 0.0f;
}

}  // namespace dramatis::mix
