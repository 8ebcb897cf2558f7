// What the words beside a quotation say of who speaks: "…," she whispered to Osk; Mira turned and said: "…"; was her answer.
#pragma once

#include <optional>
#include <vector>

#include "cues/prose/cast/phrases.h"

namespace dramatis::cues::prose::cast {

enum class TagKind : std::uint8_t { None, Person, Pronoun, Group };

struct Tag {
    TagKind kind = TagKind::None;
    PersonId person = nothing;        // of a Person
    PersonId second = nothing;        // of a Group of two
    Pronoun pronoun = Pronoun::None;  // He, She, They or It of a Pronoun
    bool noun = false;                // the Person stands there by a noun
    bool lead_in = false;             // before the quotation
    Speech verb = Speech::None;
    double strength = 0.0;  // 3: a verb of speech right beside it … 1.5: the subject of a sentence that ends in a colon
    TokenIndex begin = 0;   // the tag's clause
    TokenIndex end = 0;
    TokenIndex bare_end =
        0;  // [begin, bare_end) says who speaks, to whom and how, and no more; `begin`: more stands between
    PersonId addressee = nothing;  // whom it speaks to
    Pronoun addressee_pronoun = Pronoun::None;

    explicit operator bool() const { return kind != TagKind::None; }
};

// A tag for each quotation; adds to the people those who have no other mention ("the pedestrian", the "I" of a tag).
// Linear. [any thread]
std::vector<Tag> find_tags(const Reading& reading, People& people);

}  // namespace dramatis::cues::prose::cast
