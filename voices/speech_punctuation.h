// Punctuation in any language: what of it is a break in speech, and what is only ink.
#pragma once

#include <span>
#include <vector>

#include "voices/normaliser.h"
#include "voices/spoken_words.h"

namespace dramatis::voices {

// Written words without quotes, brackets and marks, their punctuation turned into breaks. A written word makes one spoken word or
// more ("lamp—don't" makes two); those that hold nothing to say are left out and listed in `unspoken`, in order. Apostrophes
// are straight, text is clean (speech_guards.h). Symbols that stand for words ($ % & + = @ # / °) stay, for the language's rules.
SpokenWords split_written_words(std::span<const WrittenWord> words, Notation notation,
                                std::vector<std::uint32_t>& unspoken);

}  // namespace dramatis::voices
