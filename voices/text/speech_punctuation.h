// Punctuation in any language: which marks are breaks in speech, and which are silent.
#pragma once

#include <span>
#include <vector>

#include "voices/text/spoken_words.h"
#include "voices/text/words.h"

namespace dramatis::voices::text {

// Written words without quotes, brackets and marks, their punctuation turned into breaks. A written word makes one
// spoken word or more ("lamp—don't" makes two); those with nothing to speak are left out and listed in `unspoken`, in
// order; signs that have no name in any rule are listed in `unsaid`. Apostrophes are straight, text is clean (speech_guards.h). Symbols that stand for words ($ % & + = @ # / °)
// stay, for the language's rules.
SpokenWords split_written_words(std::span<const WrittenWord> words, Notation notation,
                                std::vector<std::uint32_t>& unspoken, std::vector<Unsaid>& unsaid);

}  // namespace dramatis::voices::text
