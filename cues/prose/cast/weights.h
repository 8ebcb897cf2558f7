// What each piece of evidence counts when the speakers of a scene are weighed against each other. The numbers are a data
// file, tuned on labelled stories by quote_scores --tune.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dramatis::cues::prose::cast {

enum class Weight : std::uint8_t {
    Recency,           // · exp(-paragraphs/4) since the last mention
    RecentSubject,     // likewise, since the last mention as a subject
    Frequency,         // · ln(1 + mentions)
    GenderClash,       // against the pronoun of a tag
    GenderClashGuess,  // likewise, of somebody whose gender is a guess
    GenderClashBeat,   // against the pronoun of a sentence beside the quotation
    ItClash,           // the tag says "it", and this is a he or a she
    ItMatch,           // and this is a thing, an animal, or has no gender
    GenderUnknown,
    GenderRank,      // the first of that gender by recency; the second half as much
    OtherScene,      // neither mentioned nor called in this scene
    SceneDistance,   // so many paragraphs farther away is who was mentioned in a scene before
    Introduces,      // his first words say his name: "It's Carol"
    LastSubject,     // the last subject of that gender
    Beat,            // subject of the last sentence before it in the same paragraph
    BeatBetween,     // of the first one between two pieces of it
    BeatBehind,      // of the first one behind it
    BeatPossessive,  // "Mira's eyes narrowed"
    BeatSecond,
    Mentioned,       // in narration of the same paragraph
    MentionedAmong,  // with others
    WeakTag,         // named by a tag that isn't sure
    CalledHimself,   // a vocative in his own speech
    NamesHimself,
    Addressed,          // the tag says that he is spoken to
    CalledBefore,       // by the turn before
    CalledGenderClash,  // the turn before or behind says "sir" to a woman
    CalledBefore2,
    CalledNext,  // by the turn behind
    AddressedBefore,
    Noun,  // called by a noun
    NounGeneric,
    NounUntagged,  // and no tag says anywhere that it speaks
    NounTag,       // the tag's own noun
    NounTagGeneric,
    VoiceTag,       // the tag says "a voice"
    VoiceRevealed,  // and this one comes into the scene right behind it
    Nameless,       // known by a pronoun only
    Plural,
    PluralGroup,
    Narrator,
    NarratorTagged,  // a pronoun or a noun tags the turn, so that it isn't "I"
    NarratorBeat,
    KinOfCandidate,
    Present,      // · how many turns near by are his for sure
    SpokeBefore,  // · how lately he spoke, as far as it is known
    SpeaksNext,
    BlockBehind,    // subject of the paragraph of narration behind, where most often the other one reacts
    SameBlock,      // speaks again in the same paragraph, nothing between
    Same,           // speaks again in the next paragraph
    SameGap,        // with a paragraph of narration between
    SameReply,      // again, though the verb of the tag answers
    SameGoesOn,     // again, and the verb goes on: "he added"
    SameTagged,     // again, though a pronoun of his gender tags it
    AlternateBare,  // speaks after one other turn, nothing beside the quotation
    Alternate,
    AlternateUncalled,  // though the turn before calls somebody else
    AlternateLoose,     // with narration between
    Count,
};
constexpr std::size_t weight_count = static_cast<std::size_t>(Weight::Count);

struct Weights {
    std::array<double, weight_count> values{};
    double operator[](Weight weight) const { return values[static_cast<std::size_t>(weight)]; }
};

// Lines `name<TAB>number`; # begins a comment. A name that isn't there is 0, one that is unknown does nothing.
Weights read_weights(std::string_view text);
// The weights of the data file, compiled in.
const Weights& default_weights();
std::string_view name_of(Weight weight);

}  // namespace dramatis::cues::prose::cast
