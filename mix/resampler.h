// Sample-rate conversion of whole signals (soxr HQ). The output is exactly rescale(input frames) long and not delayed.
#pragma once

#include <cstdint>
#include <span>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"

namespace dramatis::mix {

Result<AudioBuffer> resample(ConstAudioView input, SampleRate from, SampleRate to);
// 16-bit mono, as takes are stored.
Result<AudioBuffer> resample(std::span<const std::int16_t> mono, SampleRate from, SampleRate to);

}  // namespace dramatis::mix
