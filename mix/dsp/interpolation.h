// Interpolation between two samples.
#pragma once

namespace dramatis::mix::dsp {

// Four points, third order (Hermite): of `a` and `b` and their neighbours, `share` of the way from a to b. Loses little treble.
inline float between(float before, float a, float b, float after, float share) {
    const float slope_a = 0.5f * (b - before);
    const float slope_b = 0.5f * (after - a);
    const float step = a - b;
    const float cubic = slope_a + slope_b + 2.0f * step;
    const float square = -3.0f * step - 2.0f * slope_a - slope_b;
    return ((cubic * share + square) * share + slope_a) * share + a;
}

}  // namespace dramatis::mix::dsp
