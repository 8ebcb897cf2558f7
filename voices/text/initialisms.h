// BBC, ISS, SNCF: capitals that are spelled letter by letter, by language. The lists are in initialisms.txt.
#pragma once

#include <string_view>

#include "voices/text/spoken_words.h"

namespace dramatis::voices::text {

enum class Initialism {
    None,
    Always,  // shouted too
    Alone,   // could be a word where more is shouted (ER, PA)
    Word     // said as a word (NASA)
};

// `capitals` as written; `language` without its region ("en").
Initialism initialism_of(std::string_view capitals, std::string_view language);

// Puts dots into those of a language other than English, alone or before a hyphen: engines spell "U.S.A", and read "USA".
void spell_initialisms(SpokenWords& words, std::string_view language);

}  // namespace dramatis::voices::text
