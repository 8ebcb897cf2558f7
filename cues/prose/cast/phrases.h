// Noun phrases that may be the subject of a tag, or whom it speaks to.
#pragma once

#include "cues/prose/cast/people.h"

namespace dramatis::cues::prose::cast {

enum class PhraseKind : std::uint8_t {
    None,
    Person,   // a mention: a name or a noun for somebody
    Pronoun,  // "he", "I", "they"
    Noun,     // some other noun with its article: whoever the tag makes of it
};

struct Phrase {
    PhraseKind kind = PhraseKind::None;
    TokenIndex begin = 0;
    TokenIndex end = 0;
    PersonId person = nothing;        // of a Person
    PersonId second = nothing;        // "Mira and Osk"
    Pronoun pronoun = Pronoun::None;  // of a Pronoun, or of "her voice"
    TokenIndex head = 0;              // of a Noun
    bool possessive = false;          // "Mira's", "her": somebody's something follows

    explicit operator bool() const { return kind != PhraseKind::None; }
};

// The phrase that begins at a token and ends before `limit`.
Phrase phrase_at(const Reading& reading, const People& people, TokenIndex at, TokenIndex limit);
// The phrase whose last token is `at`; it begins at `limit` or behind it. Never a Noun.
Phrase phrase_before(const Reading& reading, const People& people, TokenIndex at, TokenIndex limit);

}  // namespace dramatis::cues::prose::cast
