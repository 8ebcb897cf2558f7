// How numbers, ranges and people's own text read in messages.
#pragma once

#include <string>
#include <string_view>

namespace dramatis {

// As a person writes it: 172, 0.82, -6 dB.
std::string written_number(double number, std::string_view unit = {});
// "from 80 to 449", "from 0 to 2.5 s"; with an infinite limit "at least 1" or "at most 10".
std::string written_range(double lowest, double highest, std::string_view unit = {});
// Somebody's text for a message: cut after 60 code points.
std::string shortened(std::string_view text);

}  // namespace dramatis
