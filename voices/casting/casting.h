// Who speaks with which voice. Deterministic: the same characters and book give the same cast, whatever the machine.
#pragma once

#include <string>
#include <vector>

#include "voices/casting/evidence.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::voices::casting {

struct CastMember {
    std::string character;
    profiles::VoiceProfile voice;
    std::string reason;  // for the summary: "voices.toml", "cast as: old man, scottish", "automatic: woman, by 'Mrs'"
    bool automatic = false;
};

// `language` is the show's ("en", "en-gb", "de", …; from the header): automatic voices speak it. Reports unknown voices
// and impossible descriptions (with the nearest name), and entries for characters that never speak.
std::vector<CastMember> cast(const profiles::VoiceBook& book, std::vector<CharacterEvidence> characters,
                             std::string_view language, Diagnostics& diagnostics);

}  // namespace dramatis::voices::casting
