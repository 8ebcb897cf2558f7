// Letters that a language's voice would spell by name are said as their base letters: "Nguyễn" as "Nguyen".
#pragma once

#include <string_view>

#include "voices/text/spoken_words.h"

namespace dramatis::voices::normalise {

// Of the Latin alphabet alone. Languages that write such letters themselves, and languages nobody has tried, keep them.
void replace_lacking_letters(text::SpokenWords& words, std::string_view language);

}  // namespace dramatis::voices::normalise
