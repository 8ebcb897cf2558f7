// Faces and hearts made of punctuation: a look, not a word.
#pragma once

#include <string_view>

namespace dramatis::voices::text {

// ":)", ";-D", "XD", "<3", "o_O", "^^", "¯\_(ツ)_/¯"; marks of the sentence may stand behind. `word`: what is between spaces.
bool is_smiley(std::string_view word);

}  // namespace dramatis::voices::text
