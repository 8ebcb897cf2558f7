// What a name and a script tell of a character, and what a description asks for: the same traits, gathered from words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "voices/casting.h"
#include "voices/vocabulary.h"

namespace dramatis::voices {

struct CharacterSketch {
    Gender gender = Gender::Unknown;
    std::optional<Age> age;
    std::optional<Nature> nature;
    bool narrator = false;
    std::vector<Quality> qualities;
    std::vector<std::string> words;  // that some voice of the pool describes itself by
    std::string accent;              // an eSpeak NG language; empty: any
    std::string because;  // of what the gender is: "by 'MRS'", "by the name Mira", "by pronouns"; may be empty
};

CharacterSketch sketch_of(const CharacterEvidence& evidence, std::string_view language);

// A sketch of a description ("old man, scottish"), and what is wrong with it.
struct Description {
    CharacterSketch sketch;
    std::vector<std::string> unknown;        // words that say nothing
    std::vector<std::string> contradictory;  // words that no voice can fulfil together: {"old", "child"}
    bool empty = true;                       // not a word of it is understood
};
// `voice_words`: words that voices of the pool describe themselves by, sorted.
Description describe(std::string_view text, std::string_view language, const std::vector<std::string>& voice_words);

// "old woman", "boy", "machine", "young man": how a summary names what was found; "someone" if nothing was.
std::string name_of(const CharacterSketch& sketch);

}  // namespace dramatis::voices
