// Who says each quotation of a story: the cast, and for each quotation a speaker with the evidence and a confidence.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cues/prose/text/quotations.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::cast {

enum class Gender { Unknown, Female, Male, Neither };
enum class Age { Unknown, Child, Young, Adult, Old };

struct Character {
    std::string name;                    // as a cue sheet calls it, not in capitals yet: "Mira Venn", "the doctor"
    std::vector<std::string> aliases{};  // every form of the text, the name included
    Gender gender = Gender::Unknown;
    Age age = Age::Unknown;
    bool is_narrator = false;  // the "I" of a first-person narration
    std::size_t quotations = 0;
    std::size_t mentions = 0;
    std::string nature{};  // "robot", "computer voice": what the text says that isn't a person; else empty
};

enum class Evidence {
    Given,         // the caller said so (a corrected sheet, a quotation list)
    NamedTag,      // "…," said Mira
    PronounTag,    // "…," she said
    NounTag,       // "…," said the doctor
    LeadIn,        // Mira turned: "…"
    Beat,          // narration of the same paragraph has one subject
    Continuation,  // the same paragraph or one that goes on
    Vocative,      // the turn before names this one
    Alternation,   // the turn before the last one
    Nearest,       // nothing better
};

struct Attribution {
    std::vector<std::size_t> speakers;  // indices of characters; several speak together; none: unknown
    std::vector<std::size_t> others;    // who else it may be, likeliest first
    double confidence = 0.0;            // 0 … 1, calibrated: of those at 0.8 about 80 % are right
    Evidence evidence = Evidence::Nearest;
    Span tag;       // the clause that says who speaks ("she whispered from the stairs"); empty if there is none
    Span bare_tag;  // as much of it as says who speaks to whom, and no more: "she whispered"
    std::optional<std::size_t> addressee;
};

// What the caller knows already: this quotation is this character's; two of one quotation speak together. `name` is matched
// with names and aliases; an unknown one becomes a character.
struct GivenSpeaker {
    std::size_t quotation = 0;
    std::string name;
};
// What a voices.toml says of the cast: forms that are one person.
struct GivenCharacter {
    std::string name;
    std::vector<std::string> aliases;
    Gender gender = Gender::Unknown;
};

struct Cast {
    std::vector<Character> characters;      // in order of their first quotation, then of their first mention
    std::vector<Attribution> attributions;  // one for each quotation
};

}  // namespace dramatis::cues::prose::cast
