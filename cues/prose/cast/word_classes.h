// What the word lists say of each different word of a story.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/cast/attribution.h"

namespace dramatis::cues::prose::cast {

enum class Speech : std::uint8_t { None, Weak, Strong, Reply, Again, Said };
enum class Title : std::uint8_t { None, Male, Female, Rank, Soft };
enum class Pronoun : std::uint8_t { None, I, We, You, He, She, They, It };
enum class Part : std::uint8_t { Other, Determiner, Preposition, Conjunction, Adverb, Relative };

struct PersonNoun {
    bool is = false;
    bool generic = false;  // others are called so too: "the man", "the stranger"
    bool kin = false;
    bool voice = false;
    bool fleeting = false;  // "the other": only where a tag says so
    bool plural = false;
    Gender gender = Gender::Unknown;
    Age age = Age::Unknown;
    std::string_view nature{};
};

struct WordClass {
    Speech speech = Speech::None;
    Title title = Title::None;
    Pronoun subject = Pronoun::None;  // "he"
    Pronoun object = Pronoun::None;   // "him", "her"
    Part part = Part::Other;
    Gender determiner_gender = Gender::Unknown;  // of "el", "la"
    bool determiner_of_own = false;              // "his", "her", "my"
    bool verb = false;                           // looks like a verb in the past, or is an auxiliary
    bool not_name = false;
    bool name_if_it_speaks = false;  // "Irish"
    bool first_name = false;
    Gender first_name_gender = Gender::Unknown;
    PersonNoun noun;
};

// [any thread]
WordClass classify(std::string_view word, text::Language language = text::Language::English);
std::vector<WordClass> classify(const std::vector<std::string>& words, text::Language language);
// The names that a nickname stands for, separated by spaces; empty if it is none.
std::string_view names_of_nickname(std::string_view word);

}  // namespace dramatis::cues::prose::cast
