// Titles before names in other languages than English: their dot ends no sentence.
#pragma once

#include <string_view>

#include "voices/spoken_words.h"

namespace dramatis::voices {

void speak_foreign_titles(SpokenWords& words, std::string_view language);

}  // namespace dramatis::voices
