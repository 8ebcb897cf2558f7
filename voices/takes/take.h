// A line to be spoken and a take of it. A line holds all that decides its samples; its hash is the take's slate.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/units.h"
#include "voices/profiles/prosody.h"
#include "voices/profiles/voice_profile.h"
#include "voices/takes/take_info.h"
#include "voices/text/words.h"

namespace dramatis::voices::takes {

struct Line {
    text::NormalisedText text;
    // The voice with the delivery applied: values are final and in range.
    profiles::EngineKind engine = profiles::EngineKind::EspeakNg;
    profiles::CommandEngineSettings command;
    std::string language;
    profiles::Prosody prosody;
    int word_gap_ms = 0;
    profiles::Timbre timbre;
};

// Several deliveries at once ("weak, whispering"): factors multiply, offsets and gains add; of values that replace the
// voice's own, the last one counts.
profiles::Delivery combine(const std::vector<const profiles::Delivery*>& deliveries);

// Makes a line of a voice, a delivery (null: plain) and the options of a speech (rate ×, pitch ±). Values are clamped
// to what the engine can do.
Line make_line(const profiles::VoiceProfile& voice, const profiles::Delivery* delivery, double rate, double pitch,
               text::NormalisedText text);

// Estimated length of the line, from its letters and rate: for its placeholder until it is spoken.
Seconds estimated_length(const Line& line);

// Mono 16-bit samples with silence at both ends trimmed, peak as the engine gave it.
struct Take {
    SampleRate rate{22050};
    std::vector<std::int16_t> samples;
    std::vector<WordTiming> words;  // in order; every spoken written word once
    Frames length() const { return {static_cast<std::int64_t>(samples.size())}; }
};

// Identity of the take that `engine_identity` (name, version, data version) makes of the line.
Slate slate_of(const Line& line, std::string_view engine_identity);

}  // namespace dramatis::voices::takes
