// Keeps numbers that are not numbers, or absurdly large, out of the mix: one NaN from a damaged float file would silence
// everything after it (in filters, in the loudness measurement) for good.
#pragma once

#include <span>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/audio_source.h"

namespace dramatis::mix {

// +80 dB above full scale: nothing that anybody meant.
inline constexpr float largest_sample = 1.0e4f;

// NaN, infinite or larger than that. Real-time safe.
bool holds_wild_samples(std::span<const float> samples) noexcept;
// Each of those becomes 0. Real-time safe.
void silence_wild_samples(std::span<float> samples) noexcept;

// The audio itself when it is sound, else a copy with silence in place of each wild sample. E0305 as for Spool.
Result<AudioRef> finite(AudioRef audio);

}  // namespace dramatis::mix
