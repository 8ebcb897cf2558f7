// Keeps non-finite samples out of the mix: one NaN from a damaged float file would stay in every filter and in the loudness
// measurement behind it, and silence the rest of the show.
#pragma once

#include <span>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/audio/audio_source.h"

namespace dramatis::mix::audio {

// +80 dB above full scale. Samples beyond it count as non-finite.
inline constexpr float largest_sample = 1.0e4f;

// Real-time safe.
bool has_non_finite(std::span<const float> samples) noexcept;
// Sets them to 0. Real-time safe.
void silence_non_finite(std::span<float> samples) noexcept;
// Sets NaN and infinities to 0, and leaves finite samples at any level: a mix may exceed `largest_sample`.
void silence_nan_and_infinity(AudioView samples) noexcept;

// `audio` itself if all of its samples are finite, else a copy with 0 in place of the others. E0305 as for Spool.
Result<AudioRef> without_non_finite(AudioRef audio);

}  // namespace dramatis::mix::audio
