// A line to be spoken and a take of it. A line holds all that decides its samples; its hash is the take's slate.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/hash.h"
#include "core/units.h"
#include "voices/normaliser.h"
#include "voices/voice_profile.h"

namespace dramatis::voices {

struct Line {
    NormalisedText text;
    // The voice with the delivery applied: values are final and in range.
    EngineKind engine = EngineKind::EspeakNg;
    CommandEngineSettings command;
    std::string language;
    int rate_wpm = 170;
    int pitch = 50;
    int pitch_range = 50;
    int word_gap_ms = 0;
    Timbre timbre;
};

// Several deliveries at once ("weak, whispering"): factors multiply, offsets and gains add, of what replaces the voice's
// own the last one counts.
Delivery combine(const std::vector<const Delivery*>& deliveries);

// A voice, a delivery (null: plain) and the options of a speech (rate ×, pitch ±) become a line. Values are clamped to
// what the engine can do.
Line make_line(const VoiceProfile& voice, const Delivery* delivery, double rate, double pitch, NormalisedText text);

// About how long the line will last, from its letters and rate: for what stands in its place until it is spoken.
Seconds estimated_length(const Line& line);

// When one written word is heard: frames of the take, [begin, end).
struct WordTiming {
    std::uint32_t word = 0;  // index of the written word
    Frames begin;
    Frames end;
    bool operator==(const WordTiming&) const = default;
};

// Mono 16-bit samples with silence at both ends trimmed, peak as the engine gave it.
struct Take {
    SampleRate rate{22050};
    std::vector<std::int16_t> samples;
    std::vector<WordTiming> words;  // in order; every spoken written word once
    Frames length() const { return {static_cast<std::int64_t>(samples.size())}; }
};

using Slate = Hash;

// Identity of the take that `engine_identity` (name, version, data version) makes of the line.
Slate slate_of(const Line& line, std::string_view engine_identity);

}  // namespace dramatis::voices
