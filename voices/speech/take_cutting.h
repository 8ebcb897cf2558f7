// From an engine's samples to a take: trims silence at the ends, and gives each spoken written word its time.
#pragma once

#include <cstdint>
#include <span>

#include "core/frame_range.h"
#include "voices/takes/take.h"

namespace dramatis::voices::speech {

// An engine's event: a word begins here.
struct SpokenWordEvent {
    std::uint32_t character = 0;  // in the normalised text: code points, from 1
    std::int64_t sample = 0;
};

// Samples at or below this count as silence: -69 dBFS, under the softest consonant of eSpeak NG.
inline constexpr int silence_threshold = 12;
// Silence kept at each end.
inline constexpr Seconds kept_silence{0.002};

// Where the sound is: the range without silence at its ends, with `kept_silence` left; empty if all is silence.
FrameRange sounding_range(std::span<const std::int16_t> samples, SampleRate rate);

// Word timings, in frames of the untrimmed `samples`. A word that makes several events lasts from the first to the next
// word's; words without one (eSpeak NG says "of the" in one breath) share the time of the word before; a word ends
// where its sound does. Events out of order or out of range are ignored.
std::vector<takes::WordTiming> time_words(const text::NormalisedText& text, std::span<const SpokenWordEvent> events,
                                          std::span<const std::int16_t> samples);

// Does both and returns the take. Without events the words share its length by their letters. If all is silence, the
// take is a tenth of a second of silence.
takes::Take cut_take(const text::NormalisedText& text, std::span<const std::int16_t> samples, SampleRate rate,
                     std::span<const SpokenWordEvent> events);

}  // namespace dramatis::voices::speech
