// What holds for normalised text, however hostile the written words: shared by the unit tests and the fuzz target.
#pragma once

#include <span>
#include <string>

#include "voices/text/words.h"

namespace dramatis::voices::normalise {

// The first property that the result for these words breaks, in words, or an empty string: each word is accounted for, and
// nothing in the text hurts eSpeak NG. With LettersOnly the text holds no phonemes.
std::string broken_property(std::span<const text::WrittenWord> words, const text::NormalisedText& result,
                            text::Notation notation = text::Notation::EspeakPhonemes);

}  // namespace dramatis::voices::normalise
