// Fountain's emphasis: *italic*, **bold**, ***both***, _underlined_, and \* for an asterisk itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::scripts {

struct EmphasisRun {
    std::string text;
    bool emphasised = false;
    bool operator==(const EmphasisRun&) const = default;
};

// The text of a line in runs, without marks. A mark without a partner in this line is text.
std::vector<EmphasisRun> read_emphasis(std::string_view line);
// The same without telling what is emphasised.
std::string without_emphasis(std::string_view line);

// Whether there is an underscore between letters or digits, "15_000": it is no mark.
bool is_underscore_in_word(std::string_view text, std::size_t at);

}  // namespace dramatis::cues::scripts
