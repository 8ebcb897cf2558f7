// True peaks: what the signal reaches between its samples once a converter draws the curve through them. Four times
// oversampled by a polyphase filter, as in ITU-R BS.1770-5, Annex 2.
//
// Interpolating is slow, an upper bound is fast: the curve leaves the straight line between two samples by at most a constant
// times the largest second difference around them.
#pragma once

#include <cstddef>
#include <span>

#include "core/audio_buffer.h"

namespace dramatis::mix::dsp {

// How many samples before and from a point on the filter needs to know it: the curve from sample n to n + 1 depends on
// samples n - peak_history … n + peak_ahead.
inline constexpr std::size_t peak_history = 11;
inline constexpr std::size_t peak_ahead = 12;
inline constexpr std::size_t peak_context = peak_history + peak_ahead;

// Nowhere between the samples that have their whole surroundings in `signal` is the curve of any channel higher, nor any
// sample. Real-time safe.
float curve_bound(ConstAudioView signal);

// peaks[i] becomes the largest absolute value of the curve from samples[peak_history + i] up to the sample after it,
// unless it is larger already. `samples` is peak_context longer than `peaks`. Real-time safe.
void raise_to_true_peaks(std::span<const float> samples, std::span<float> peaks);

// The largest value, of all channels, of the curve between the samples that have their whole surroundings in `signal`,
// or `floor` if nothing is above it: linear, not dB. Looks closely only where something could be above `floor`.
float true_peak(ConstAudioView signal, float floor = 0.0f);

}  // namespace dramatis::mix::dsp
