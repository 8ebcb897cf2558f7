// z. B., EE. UU., np.: abbreviations of languages other than English, in words, and no end of a sentence but where one is.
#pragma once

#include <string_view>

#include "voices/text/spoken_words.h"

namespace dramatis::voices::normalise {

// The list is abbreviations.txt.
void speak_abbreviations(text::SpokenWords& words, std::string_view language);

}  // namespace dramatis::voices::normalise
