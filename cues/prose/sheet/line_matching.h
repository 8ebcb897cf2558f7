// Which line of one version of a sheet is which of another: the same line, or the same speech with another speaker.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace dramatis::cues::prose::sheet {

inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);

// For each line of `from` its line of `to`, or no_line; in increasing order. O(n log n) but for stretches without a common
// line, which are compared line by line where both are short and not at all elsewhere.
std::vector<std::size_t> match_lines(const std::vector<std::string_view>& from,
                                     const std::vector<std::string_view>& to);

std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace dramatis::cues::prose::sheet
