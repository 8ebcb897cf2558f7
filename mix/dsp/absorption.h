// The filter in each delay line of a reverb that gives low, middle and high frequencies their decay times: a gain with a low
// and a high first-order shelf.
#pragma once

#include "core/units.h"

namespace dramatis::mix::dsp {

// Times until 60 dB down.
struct DecayTimes {
    Seconds low;  // below 250 Hz
    Seconds mid;
    Seconds high;  // above 4 kHz
};

// y = gain × (x + low × L(x')), x' = x + high × (x - H(x)), where L and H are one-pole low-passes (y += a (x - y)).
struct Absorption {
    double gain = 1.0;
    double low = 0.0;
    double high = 0.0;
};

// The corners of L and H as their coefficient a.
double absorption_low_corner(SampleRate rate);
double absorption_high_corner(SampleRate rate);

// For a line of `delay` frames; exact at 125 Hz, 1 kHz and 8 kHz, and never a gain of 1 or more.
Absorption design_absorption(Frames delay, const DecayTimes& times, SampleRate rate);
// Its gain at a frequency.
Decibels gain_at(Hertz frequency, const Absorption& absorption, SampleRate rate);

}  // namespace dramatis::mix::dsp
