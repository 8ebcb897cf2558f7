// Measuring what effects do: spectra by a plain FFT, band levels, decay times by Schroeder integration. Written apart from
// the code under test.
#pragma once

#include <span>
#include <vector>

#include "core/units.h"

namespace dramatis::mix {

// Level of the frequencies [low, high) in dB: 0 dB is the power of a full-scale DC. Zero-padded, not windowed.
double band_db(std::span<const float> samples, double low_hz, double high_hz, SampleRate rate = {});
// What is left of `samples` around a frequency: an octave at half height, without phase, its edges soft enough (in the
// logarithm of frequency) not to ring longer than what is measured through it.
std::vector<float> octave_of(std::span<const float> samples, double centre_hz, SampleRate rate = {});
// The frequencies [low, high) alone, by a brick wall.
std::vector<float> band_of(std::span<const float> samples, double low_hz, double high_hz, SampleRate rate = {});
// Time to decay by 60 dB, from the slope between -5 and -35 dB of the backward-integrated energy (ISO 3382: T30).
double decay_seconds(std::span<const float> impulse_response, SampleRate rate = {});
// Amplitude of one frequency, in dB of full scale.
double tone_db(std::span<const float> samples, double hz, SampleRate rate = {});
float largest_step(std::span<const float> samples);

}  // namespace dramatis::mix
