// A second-order state-variable filter that stays stable while its corner moves (A. Simper, "Linear trapezoidal SVF", 2013).
#pragma once

#include "mix/dsp/two_pole.h"

namespace dramatis::mix::dsp {

// `g` is the warped corner, tan(π hz / rate); `k` the damping, 1 / Q.
struct StateVariable {
    double a1 = 1.0, a2 = 0.0, a3 = 0.0;
    StateVariable() = default;
    StateVariable(double g, double k) : a1(1.0 / (1.0 + g * (g + k))), a2(g * a1), a3(g * a2) {}
};

// As equations of its two integrators, the output a mix of input, band-pass and low-pass.
inline TwoPole::Equations equations_of(const StateVariable& f, double input, double band, double low) {
    return {.a11 = 2.0 * f.a1 - 1.0,
            .a12 = -2.0 * f.a2,
            .a21 = 2.0 * f.a2,
            .a22 = 1.0 - 2.0 * f.a3,
            .b1 = 2.0 * f.a2,
            .b2 = 2.0 * f.a3,
            .c1 = band * f.a1 + low * f.a2,
            .c2 = low * (1.0 - f.a3) - band * f.a2,
            .d = input + band * f.a2 + low * f.a3};
}

}  // namespace dramatis::mix::dsp
