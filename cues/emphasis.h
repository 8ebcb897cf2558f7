// Where marks of emphasis stand: within the quotes and the punctuation around the words.
#pragma once

#include <string_view>

namespace dramatis::cues {

std::string_view without_opening_quote(std::string_view word);
std::string_view without_closing_punctuation(std::string_view word);

}  // namespace dramatis::cues
