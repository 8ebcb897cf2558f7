// The traits of a character: inferred from name and script, or asked for by a description.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "voices/casting/evidence.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::voices::casting {

struct CharacterSketch {
    profiles::Gender gender = profiles::Gender::Unknown;
    std::optional<profiles::Age> age;
    std::optional<profiles::Nature> nature;
    bool narrator = false;
    std::vector<Quality> qualities;
    std::vector<std::string> words;  // that describe some voice of the pool
    std::string accent;              // an eSpeak NG language; empty: any
    std::string because;  // evidence for the gender: "by 'MRS'", "by the name Mira", "by pronouns"; may be empty
};

CharacterSketch sketch_of(const CharacterEvidence& evidence, std::string_view language);

// A sketch of a description ("old man, scottish"), and what is wrong with it.
struct Description {
    CharacterSketch sketch;
    std::vector<std::string> unknown;        // words that describe no voice
    std::vector<std::string> contradictory;  // words that no voice can fulfil together: {"old", "child"}
    bool empty = true;                       // no word of it is known
};
// `voice_words`: words that describe voices of the pool, sorted.
Description describe(std::string_view text, std::string_view language, const std::vector<std::string>& voice_words);

// "old woman", "boy", "machine", "young man": the sketch's name in summaries; "someone" if nothing is known.
std::string name_of(const CharacterSketch& sketch);

}  // namespace dramatis::voices::casting
