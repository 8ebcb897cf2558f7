#include "mix/effects/absorption.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace dramatis::mix::effects {
namespace {

constexpr double low_corner_hz = 250.0;
constexpr double high_corner_hz = 4000.0;
constexpr double low_hz = 125.0, mid_hz = 1000.0, high_hz = 8000.0;
constexpr int most_turns = 40;
constexpr double good_enough = 0.0005;  // of the loss at mid frequencies
constexpr double longest_decay = 60.0;  // seconds: what no band may exceed, down to 0 Hz

double corner(double hz, SampleRate rate) {
    return 1.0 - std::exp(-2.0 * std::numbers::pi * std::min(hz / rate.hz, 0.45));
}

std::complex<double> one_pole(double a, double hz, SampleRate rate) {
    const std::complex<double> z = std::polar(1.0, -2.0 * std::numbers::pi * hz / rate.hz);
    return a / (1.0 - (1.0 - a) * z);
}

// Decibels a turn.
double loss(Frames delay, Seconds decay, SampleRate rate) {
    return -60.0 * static_cast<double>(delay.count) / (rate.hz * std::min(decay.value, longest_decay));
}

double gain_of(double decibels) { return std::pow(10.0, decibels / 20.0); }

}  // namespace

double absorption_low_corner(SampleRate rate) { return corner(low_corner_hz, rate); }
double absorption_high_corner(SampleRate rate) { return corner(high_corner_hz, rate); }

double absorption_db(const Absorption& absorption, double hz, SampleRate rate) {
    const auto low = 1.0 + absorption.low * one_pole(absorption_low_corner(rate), hz, rate);
    const auto high = 1.0 + absorption.high * (1.0 - one_pole(absorption_high_corner(rate), hz, rate));
    return 20.0 * std::log10(std::abs(absorption.gain * low * high));
}

Absorption design_absorption(Frames delay, const DecayTimes& times, SampleRate rate) {
    const double top = std::min(high_hz, 0.4 * rate.hz);
    const double wanted_low = loss(delay, times.low, rate);
    const double wanted_mid = loss(delay, times.mid, rate);
    const double wanted_high = loss(delay, times.high, rate);
    // The three bands hardly touch each other, so mending each in turn converges quickly.
    double mid = wanted_mid, low = wanted_low - wanted_mid, high = wanted_high - wanted_mid;
    const auto built = [&] { return Absorption{gain_of(mid), gain_of(low) - 1.0, gain_of(high) - 1.0}; };
    for (int turn = 0; turn < most_turns; ++turn) {
        const Absorption now = built();
        const double at_mid = absorption_db(now, mid_hz, rate);
        const double off_mid = wanted_mid - at_mid;
        const double off_low = (wanted_low - wanted_mid) - (absorption_db(now, low_hz, rate) - at_mid);
        const double off_high = (wanted_high - wanted_mid) - (absorption_db(now, top, rate) - at_mid);
        mid += off_mid;
        low = std::clamp(low + off_low, -80.0, 80.0);
        high = std::clamp(high + off_high, -80.0, 80.0);
        if (std::max({std::fabs(off_mid), std::fabs(off_low), std::fabs(off_high)}) < good_enough * -wanted_mid) break;
    }
    // Correction at 125 Hz and 8 kHz may overshoot at 0 Hz and above 8 kHz: nothing may grow there.
    Absorption absorption = built();
    const double highest = loss(delay, Seconds{longest_decay}, rate);
    const double at_zero = absorption_db(absorption, 0.0, rate);
    if (at_zero > highest) absorption.low = (1.0 + absorption.low) * gain_of(highest - at_zero) - 1.0;
    const double at_top = absorption_db(absorption, rate.hz / 2.0, rate);
    if (at_top > highest) absorption.high = (1.0 + absorption.high) * gain_of(highest - at_top) - 1.0;
    return absorption;
}

}  // namespace dramatis::mix::effects
