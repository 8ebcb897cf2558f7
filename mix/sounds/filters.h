// A two-pole state-variable filter that keeps its temper while its cut-off moves (A. Simper, "Linear trapezoidal SVF", 2013).
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dramatis::mix {

struct SvfCoefficients {
    float a1 = 0.0f, a2 = 0.0f, a3 = 0.0f;  // of the integrators
    float m0 = 0.0f, m1 = 0.0f, m2 = 0.0f;  // output = m0 input + m1 band + m2 low

    void tune(double g, double k) {
        const double d = 1.0 / (1.0 + g * (g + k));
        a1 = static_cast<float>(d);
        a2 = static_cast<float>(g * d);
        a3 = static_cast<float>(g * g * d);
    }
    void mix(double input, double band, double low) {
        m0 = static_cast<float>(input);
        m1 = static_cast<float>(band);
        m2 = static_cast<float>(low);
    }
};

// tan(πf/rate), the cut-off kept inside what a filter can do.
inline double warped(double hertz, double rate) {
    return std::tan(std::numbers::pi * std::clamp(hertz, 5.0, 0.45 * rate) / rate);
}

struct SvfState {
    float s1 = 0.0f, s2 = 0.0f;

    float step(const SvfCoefficients& c, float input) {
        const float v3 = input - s2;
        const float v1 = c.a1 * s1 + c.a2 * v3;
        const float v2 = s2 + c.a2 * s1 + c.a3 * v3;
        s1 = 2.0f * v1 - s1;
        s2 = 2.0f * v2 - s2;
        return c.m0 * input + c.m1 * v1 + c.m2 * v2;
    }
    // Numbers too small to hear cost a hundred times the time of others.
    void flush() {
        if (std::abs(s1) < 1e-15f) s1 = 0.0f;
        if (std::abs(s2) < 1e-15f) s2 = 0.0f;
    }
};

}  // namespace dramatis::mix
