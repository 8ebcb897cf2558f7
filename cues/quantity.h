// Numbers with units as writers put them: "-6 dB", "1.2 s", "300 ms", "40%", "×1.2". Only the form; what a number may be
// is for who asked for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace dramatis::cues {

struct Quantity {
    double value = 0.0;
    std::string_view unit;  // what follows the number, trimmed; may be empty
};
// Nothing unless the text starts with a number: a sign (+, - or the true minus sign), digits and a decimal point.
// A number too large for a double is infinite.
std::optional<Quantity> read_quantity(std::string_view text);

// s, sec, second(s), ms, min; a bare number counts seconds. Whole microseconds.
std::optional<Seconds> read_time(std::string_view text);
// "-6 dB"; a bare number counts decibels.
std::optional<Decibels> read_level(std::string_view text);
// "40%": 0.4
std::optional<double> read_share(std::string_view text);
// "×1.2", "x1.2", "1.2×", "1.2", "120%": 1.2
std::optional<double> read_factor(std::string_view text);
// A plain number.
std::optional<double> read_number(std::string_view text);

// The shortest decimal that reads back as the same number.
std::string write_number(double value);

}  // namespace dramatis::cues
