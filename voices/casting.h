// Who speaks with which voice. Deterministic: the same characters and book give the same cast, whatever the machine.
#pragma once

#include <string>
#include <vector>

#include "voices/voice_book.h"

namespace dramatis::voices {

// What a script tells of a character. Order of characters is order of appearance.
struct CharacterEvidence {
    std::string name;  // as written: "OLD TOM", "DR. WARD", "NARRATOR"
    int speeches = 0;
    double female = 0.0;  // weight of evidence: pronouns near the name, titles, …
    double male = 0.0;
    std::vector<std::string> words;  // folded words said about the character (old, boy, robot, …)
    Location where;                  // first appearance
};

struct CastMember {
    std::string character;
    VoiceProfile voice;
    std::string reason;  // for the summary: "voices.toml", "cast as: old man, scottish", "automatic: woman, by 'Mrs'"
    bool automatic = false;
};

// `language` is the show's ("en", "en-gb", "de", …; from the header): automatic voices speak it.
// Reports: cast to an unknown voice or an impossible description (with the nearest), entries for characters that never speak.
std::vector<CastMember> cast(const VoiceBook& book, std::vector<CharacterEvidence> characters,
                             std::string_view language, Diagnostics& diagnostics);

}  // namespace dramatis::voices
