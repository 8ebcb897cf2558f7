// Everybody in a story, and where each is mentioned.
#pragma once

#include <string>
#include <vector>

#include "cues/prose/cast/names.h"

namespace dramatis::cues::prose::cast {

using PersonId = std::uint32_t;

struct Person {
    std::string name{};
    std::vector<std::string> aliases{};
    Gender gender = Gender::Unknown;
    bool gender_guessed = false;  // by the pronouns behind a noun, not by a title, a first name or the noun itself
    Age age = Age::Unknown;
    std::string nature{};
    text::WordId surname = nothing;
    bool narrator = false;
    bool no_first_name = false;  // only titles and a surname are known
    bool noun = false;           // "the doctor": no name is known
    bool generic = false;        // "the man"
    bool fleeting = false;       // "a voice", "somebody": only where a tag says so
    bool voice = false;          // "a voice": perhaps somebody whom the text knows
    bool tagged = false;         // a tag says that it speaks
    bool plural = false;
    bool kin = false;
    std::uint32_t mentions = 0;  // in narration
    std::uint32_t subjects = 0;
};

enum class Role : std::uint8_t { Subject, Object, Possessive, Vocative, SpokenOf, Other };

struct Mention {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    PersonId person = 0;
    Role role = Role::Other;
    bool noun = false;
    bool indefinite = false;  // "a man"
};

struct People {
    std::vector<Person> all;
    std::vector<Mention> mentions;              // in order, none overlaps
    std::vector<std::uint32_t> mention_begins;  // for each token: the mention that begins there, or `nothing`
    std::vector<std::uint32_t> mention_ends;    // for each token: the mention whose last token it is
    PersonId narrator = nothing;
    PersonId nameless_man = nothing;  // "he" of whom the story says no more
    PersonId nameless_woman = nothing;

    const Mention* begins_at(TokenIndex at) const {
        return mention_begins[at] == nothing ? nullptr : &mentions[mention_begins[at]];
    }
    const Mention* ends_at(TokenIndex at) const {
        return mention_ends[at] == nothing ? nullptr : &mentions[mention_ends[at]];
    }
};

}  // namespace dramatis::cues::prose::cast
