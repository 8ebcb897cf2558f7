// Turns of a conversation: the pieces that one speaker says in one paragraph, with all that the paragraph tells of him.
#pragma once

#include <vector>

#include "cues/prose/cast/tags.h"

namespace dramatis::cues::prose::cast {

// Where narration stands beside speech, the weaker evidence first.
enum class Beat : std::uint8_t { None, Behind, Before, Between };

struct Turn {
    std::uint32_t first = 0;  // quotations [first, last]
    std::uint32_t last = 0;
    std::uint32_t block = 0;
    std::uint32_t scene = 0;    // how many scene breaks and headings stand before it
    bool continued = false;     // the next paragraph goes on with it
    PersonId named = nothing;   // who speaks by a tag that names, or by the caller's word
    PersonId second = nothing;  // speaks together with the named one
    TokenIndex until = 0;       // who is mentioned from here on comes after the tag's pronoun or noun
    bool given = false;
    bool group = false;  // "they said": several speak
    double strength = 0.0;
    std::uint32_t tag = nothing;  // the quotation whose tag counts
    Speech verb = Speech::None;   // of the first tag
    Pronoun pronoun = Pronoun::None;
    Gender gender = Gender::Unknown;         // of the tag's pronoun or noun
    PersonId noun = nothing;                 // the tag says "the doctor"
    PersonId introduced = nothing;           // its first words say who speaks: "It's Carol"
    std::vector<PersonId> called{};          // vocatives in it
    Gender called_gender = Gender::Unknown;  // "sir", "madam"
    std::vector<PersonId> spoken_of{};
    std::vector<PersonId> addressed{};  // "to Osk"
    Pronoun addressed_pronoun = Pronoun::None;
    Beat beat = Beat::None;  // where the narration stands whose subject counts
    PersonId subject = nothing;
    bool subject_possessive = false;          // "Mira's eyes"
    std::vector<PersonId> subjects{};         // of the narration in its paragraph
    std::vector<PersonId> mentioned{};        // in that narration, in any role
    Pronoun subject_pronoun = Pronoun::None;  // if that subject is a pronoun
    PersonId lead_in = nothing;               // subject of the paragraph before, which ends in a colon or a comma
};

// Whom the caller says to speak a quotation: one, or two together.
struct GivenPeople {
    PersonId first = nothing;
    PersonId second = nothing;
};

// A new scene begins behind such a block.
bool begins_scene(text::BlockKind block);
// `given`: for each quotation who speaks it by the caller's word. Linear. [any thread]
std::vector<Turn> find_turns(const Reading& reading, const People& people, const std::vector<Tag>& tags,
                             const std::vector<GivenPeople>& given);

}  // namespace dramatis::cues::prose::cast
