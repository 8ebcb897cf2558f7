// The digits of a number as it is written: "1,000.50", "007", "3.20".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "voices/text/english/numerals.h"

namespace dramatis::voices::text::english {

struct WrittenNumber {
    std::string digits;         // before the point, separators removed; may be empty (".5")
    std::string_view decimals;  // behind the point
    bool grouped = false;       // had thousands separators
    std::size_t length = 0;     // bytes of text

    bool is_whole() const { return decimals.empty(); }
    bool is_one() const { return digits == "1" && decimals.empty(); }
    // Too long to be said as a quantity, or with a zero in front: said digit by digit.
    bool is_code() const { return digits.size() > 15 || (digits.size() > 1 && digits[0] == '0'); }
    std::uint64_t value() const;  // of the digits; meaningless for a code
};

// Between the ends of a range, as a hyphen.
constexpr std::string_view en_dash = "–";

// The number that `text` begins with, if any.
std::optional<WrittenNumber> read_number(std::string_view text);

std::string say_number(const WrittenNumber& number, English english);
// As say_number, but 1984 as a year; numbers that are no year are said plainly.
std::string say_number_or_year(const WrittenNumber& number, English english);

}  // namespace dramatis::voices::text::english
