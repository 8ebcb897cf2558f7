// What an exported script keeps as the sheet has it: words in another language, "{fr: Bonjour}", and phonemes, "/t@b'aI@s/".
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

// Words of a script with the marks of a sheet: words in another language keep their braces, phonemes become "{[[t@b'aI@s]]}", in braces as
// all marks here; other braces become parentheses.
std::string with_marks_of_sheets(std::string_view words);

// "[[t@b'aI@s]]" of "{[[t@b'aI@s]]}"; any other mark stays as it is.
std::string without_braces_around_phonemes(const std::string& mark);

}  // namespace dramatis::cues::scripts
