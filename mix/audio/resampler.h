// Sample-rate conversion of whole signals (soxr HQ). The output is exactly rescale(input frames) long and not delayed.
// [any thread]; E0304 if soxr fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"

namespace dramatis::mix::audio {

Result<AudioBuffer> resample(ConstAudioView input, SampleRate from, SampleRate to);
// 16-bit mono, as takes are stored.
Result<AudioBuffer> resample(std::span<const std::int16_t> mono, SampleRate from, SampleRate to);

// For signals too long for memory: `read` fills a view from the signal's start on and returns how many frames it had
// (fewer than asked for: the end); `output` has room for the whole result, what lies beyond the input becomes zero.
using ReadFrames = std::function<Result<std::size_t>(AudioView)>;
Result<> resample(const ReadFrames& read, SampleRate from, SampleRate to, AudioView output);

}  // namespace dramatis::mix::audio
