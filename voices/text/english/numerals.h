// Numbers as English words, and Roman numerals as numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis::voices::text::english {

enum class English { British, American };  // "one hundred-and-five", "one hundred five"

// "forty-two", "one thousand-and-one"; up to 10^18.
std::string cardinal(std::uint64_t number, English english);
// "first", "twenty-second", "one hundred-and-fifth"
std::string ordinal(std::uint64_t number, English english);
// As years are said: "nineteen eighty-four", "nineteen oh five", "two thousand-and-one".
std::string year(std::uint64_t number, English english);
// "zero zero seven"
std::string digit_by_digit(std::string_view digits);
// The plural of a number's last word: "sixes", "twenties", "thirds".
std::string plural(std::string number);
// 1…3999 if well formed in capitals ("XIV"; not "IIII"), else nothing.
std::optional<int> roman_value(std::string_view numeral);

}  // namespace dramatis::voices::text::english
