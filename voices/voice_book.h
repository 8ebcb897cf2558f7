// The voices of a show: the built-in pool, with the writer's voices.toml layered over it. Reads TOML; every mistake is a
// diagnostic at its place with the allowed range.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "voices/voice_profile.h"

namespace dramatis::voices {

// Silence that the arranger puts between lines. Seconds ≥ 0.
struct Pacing {
    Seconds line{0.35};      // between lines of one speaker
    Seconds speaker{0.45};   // between speakers
    Seconds paragraph{0.7};  // between paragraphs of a speech
    Seconds sentence{0.3};   // between sentences, inside a line (the engine's gaps are stretched or cut to this)
    Seconds scene{2.0};      // between scenes: from the last sound of one to the first of the next
    Seconds sound{0.15};     // after a spot effect that the next cue waits for
    Seconds lead_in{0.5};    // before the first cue
    Seconds lead_out{1.5};   // after the last
};

struct CastEntry {
    Spanned<std::string> voice;  // a voice's name, or a description for the casting to satisfy
    Location where;
    std::string character;  // as written in the TOML file
};

struct VoiceBook {
    std::map<std::string, VoiceProfile> voices;  // by folded name: pool and show
    std::map<std::string, Delivery> deliveries;  // by folded name: everyone's
    std::map<std::string, CastEntry> cast;       // by folded character name
    Pacing pacing;

    const VoiceProfile* voice(std::string_view name) const;  // folded comparison; null if absent
    // The voice's own delivery of that name, else everyone's; null if neither.
    const Delivery* delivery(const VoiceProfile& voice, std::string_view name) const;
};

// The text of the built-in voices.toml (`dramatis defaults voices`).
std::string_view default_voices_text();

// Built-in defaults, with `show` (a voices.toml; may be null) over them. What is wrong is reported and left at its
// default; the book is usable either way.
VoiceBook load_voice_book(SourceRef show, Diagnostics& diagnostics);

}  // namespace dramatis::voices
