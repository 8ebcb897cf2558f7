// The lines above the first cue: "Title: Low Water".
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues {

struct HeaderLine {
    std::string_view key;
    std::string_view value;
};
// Splits a line that has the form of a header field, whatever its key; views of the line.
std::optional<HeaderLine> read_header_line(std::string_view line);

// Title, Author, Episode, Series, Language, Voices, Mix, Sounds, Target; in any case.
bool is_known_header_key(std::string_view key);

}  // namespace dramatis::cues
