// Hsss, Krrk, Mmph, Brrr: cries and noises without a vowel, which every voice would spell letter by letter.
#pragma once

#include <string>
#include <string_view>

#include "voices/text/spoken_words.h"

namespace dramatis::voices::text {

// True for two small letters or more, none of them a vowel; what English writes so besides cries is for the caller to know.
bool has_no_vowel(std::string_view small_letters);

// Phonemes in brackets: its consonants, r as a syllable where nothing else can be one. For voices of English.
std::string cry(std::string_view small_letters);

// In other languages, where words without vowels are words too (Czech "prst"): only letters drawn out ("Kssss") and the usual
// cries (hm, pst, pff, brr). Nothing if it is none.
void speak_cries(SpokenWords& words);

}  // namespace dramatis::voices::text
