#include "mix/dsp/absorption.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

#include "mix/dsp/one_pole.h"

namespace dramatis::mix::dsp {
namespace {

constexpr Hertz low_corner{250.0};
constexpr Hertz high_corner{4000.0};
constexpr double highest_corner = 0.45;  // × the sample rate
constexpr Hertz low_band{125.0}, mid_band{1000.0}, high_band{8000.0};
constexpr int most_turns = 40;
constexpr double good_enough = 0.0005;  // of the loss at mid frequencies
constexpr Seconds longest_decay{60.0};  // of any band, down to 0 Hz

std::complex<double> gain_of_one_pole(double a, Hertz frequency, SampleRate rate) {
    const std::complex<double> z = std::polar(1.0, -2.0 * std::numbers::pi * frequency.value / rate.hz);
    return a / (1.0 - (1.0 - a) * z);
}

// Decibels a turn.
double loss(Frames delay, Seconds decay, SampleRate rate) {
    return -60.0 * static_cast<double>(delay.count) / (rate.hz * std::min(decay, longest_decay).value);
}

double gain_of(double decibels) { return std::pow(10.0, decibels / 20.0); }

}  // namespace

double absorption_low_corner(SampleRate rate) { return one_pole(low_corner, rate, highest_corner); }
double absorption_high_corner(SampleRate rate) { return one_pole(high_corner, rate, highest_corner); }

Decibels gain_at(Hertz frequency, const Absorption& absorption, SampleRate rate) {
    const auto low = 1.0 + absorption.low * gain_of_one_pole(absorption_low_corner(rate), frequency, rate);
    const auto high = 1.0 + absorption.high * (1.0 - gain_of_one_pole(absorption_high_corner(rate), frequency, rate));
    return {20.0 * std::log10(std::abs(absorption.gain * low * high))};
}

Absorption design_absorption(Frames delay, const DecayTimes& times, SampleRate rate) {
    const Hertz top = std::min(high_band, Hertz{0.4 * rate.hz});
    const double wanted_low = loss(delay, times.low, rate);
    const double wanted_mid = loss(delay, times.mid, rate);
    const double wanted_high = loss(delay, times.high, rate);
    // The three bands hardly overlap, so correcting each in turn converges quickly.
    double mid = wanted_mid, low = wanted_low - wanted_mid, high = wanted_high - wanted_mid;
    const auto built = [&] { return Absorption{gain_of(mid), gain_of(low) - 1.0, gain_of(high) - 1.0}; };
    for (int turn = 0; turn < most_turns; ++turn) {
        const Absorption now = built();
        const double at_mid = gain_at(mid_band, now, rate).value;
        const double off_mid = wanted_mid - at_mid;
        const double off_low = (wanted_low - wanted_mid) - (gain_at(low_band, now, rate).value - at_mid);
        const double off_high = (wanted_high - wanted_mid) - (gain_at(top, now, rate).value - at_mid);
        mid += off_mid;
        low = std::clamp(low + off_low, -80.0, 80.0);
        high = std::clamp(high + off_high, -80.0, 80.0);
        if (std::max({std::fabs(off_mid), std::fabs(off_low), std::fabs(off_high)}) < good_enough * -wanted_mid) break;
    }
    // Correction at 125 Hz and 8 kHz may overshoot at 0 Hz and above 8 kHz: nothing may grow there.
    Absorption absorption = built();
    const double highest = loss(delay, longest_decay, rate);
    const double at_zero = gain_at(Hertz{0.0}, absorption, rate).value;
    if (at_zero > highest) absorption.low = (1.0 + absorption.low) * gain_of(highest - at_zero) - 1.0;
    const double at_top = gain_at(Hertz{rate.hz / 2.0}, absorption, rate).value;
    if (at_top > highest) absorption.high = (1.0 + absorption.high) * gain_of(highest - at_top) - 1.0;
    return absorption;
}

}  // namespace dramatis::mix::dsp
