// The state-variable filter that recipes' filters and formants are made from.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "mix/dsp/state_variable.h"

namespace dramatis::mix::synthesis {

// `g` and `k` are the warped corner and the damping; input, band and low are what the output is mixed from.
inline dsp::TwoPole::Equations svf(double g, double k, double input, double band, double low) {
    return dsp::equations_of(dsp::StateVariable(g, k), input, band, low);
}

// tan(π hz / rate), the corner kept in a filter's range.
inline double warped(double hertz, double rate) {
    return std::tan(std::numbers::pi * std::clamp(hertz, 5.0, 0.45 * rate) / rate);
}

// Denormal numbers cost a hundred times the time of others.
inline void flush(dsp::TwoPoleState& state) {
    if (std::abs(state.s1) < 1e-15f) state.s1 = 0.0f;
    if (std::abs(state.s2) < 1e-15f) state.s2 = 0.0f;
}

}  // namespace dramatis::mix::synthesis
