// Written words to words that eSpeak NG reads as an actor would: honorifics, money, numerals, interjections, dashes and
// quotes. Every word is accounted for: the result says which written word each of its bytes came from.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "voices/profiles/pronunciation_book.h"
#include "voices/text/words.h"

namespace dramatis::voices::normalise {

// `language` is an eSpeak NG language ("en-gb"): English rules apply to English alone, the guards to all. `pronounce`
// has the writer's own pronunciations. If several words have a pronunciation of fewer words, the last written ones are `unspoken`.
text::NormalisedText normalise(std::span<const text::WrittenWord> words, std::string_view language,
                               const profiles::PronunciationBook& pronounce,
                               text::Notation notation = text::Notation::EspeakPhonemes);

}  // namespace dramatis::voices::normalise
