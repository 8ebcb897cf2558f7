// Loudness as ITU-R BS.1770-5, EBU R128, Tech 3341 and Tech 3342 define it. All figures come from one series: the
// K-weighted energy of each hop (100 ms) of the programme (mix/dsp/k_weighting.h).
#pragma once

#include <cstddef>
#include <span>

#include "core/units.h"

namespace dramatis::mix::dsp {

// Of a whole programme.
struct Loudness {
    Decibels integrated;  // LUFS; -infinity for silence
    Decibels range;       // LRA in LU
    Decibels true_peak;   // dBTP
};

// LUFS of `hops` in a row whose energies add up to `energy`, without any gate; -infinity for silence.
Decibels loudness_of(double energy, std::size_t hops, SampleRate rate);

// LUFS, gated at -70 LUFS and 10 LU under the rest, of 400 ms blocks that start every 100 ms; -infinity for silence and
// for less than one block.
Decibels integrated_loudness(std::span<const double> energies, SampleRate rate);

// LUFS of all of them together, ungated: momentary of 4 hops, short-term of 30. -infinity for silence and for none.
Decibels ungated_loudness(std::span<const double> energies, SampleRate rate);

// LRA in LU: from the 10th to the 95th percentile of 3 s windows that start every 100 ms, gated at -70 LUFS and 20 LU
// under the rest; 0 for less than one window.
Decibels loudness_range(std::span<const double> energies, SampleRate rate);

}  // namespace dramatis::mix::dsp
