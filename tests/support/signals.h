// Test signals made in code, and levels measured the plain way. Mono; full scale is ±1 and 0 dB.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/units.h"

namespace dramatis {

// `level` is that of the peak.
std::vector<float> sine(double frequency_hz, Seconds length, SampleRate rate = {}, Decibels level = {});
// Uniform between ± the peak level; the same for the same seed.
std::vector<float> white_noise(Seconds length, SampleRate rate = {}, Decibels level = {}, std::uint64_t seed = 1);
// One sample of 1 at `position`, zeros elsewhere.
std::vector<float> impulse(std::size_t frames, std::size_t position = 0);

// -infinity for silence and for nothing.
double rms_db(std::span<const float> samples);
double peak_db(std::span<const float> samples);

}  // namespace dramatis
