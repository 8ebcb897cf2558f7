// Times of day and dates as English says them: "two ten", "the twelfth of May".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// Speaks a word that is a time, a date, or the day beside a month; true if it is one.
bool speak_time(EnglishLine& line, std::size_t i);

// "8am", "14:30"; nothing if `text` alone is no time of day.
std::optional<std::string> say_time(std::string_view text, English english);

}  // namespace dramatis::voices::text::english
