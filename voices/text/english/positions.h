// What a word does in its sentence, by its neighbours alone: enough to tell a verb from a noun of the same spelling.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

enum class Position {
    Unknown,
    Verb,  // "to close", "you close", "Close the door"
    Past,  // a finite verb without -s behind he, she, it or a name, or one in a sentence that tells of the past
    Noun,  // "the close", "my only excuse"; adjectives in front of a noun too
};

// What stands directly before says it, whatever follows: "they use", "can close"; "a tear", "Ann's excuse".
bool is_surely_verb(const EnglishLine& line, std::size_t i);
bool is_surely_noun(const EnglishLine& line, std::size_t i);

Position position_of(const EnglishLine& line, std::size_t i);

}  // namespace dramatis::voices::text::english
