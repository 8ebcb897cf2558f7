// What holds for the parser and the formatter whatever the text: shared by the mutation test and the fuzz target.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues {

// The first property that `text` breaks, in words, or an empty string. The text need not be valid UTF-8.
std::string broken_property(std::string_view text);

}  // namespace dramatis::cues
