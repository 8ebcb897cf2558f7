// Numbers with units in a cue sheet: core's reading of "-6 dB", "1.2 s" and "40%", rounded to millionths so that what is
// written back is what was read ("33.3 ms" is 0.0333 s, not 0.033299999999999996).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace dramatis::cues {

// An optional sign and a digit: "+2 s", "−6 dB", ".5", but not "two seconds".
bool starts_with_number(std::string_view text);

// "1.2 s", "300 ms", "2 min"; a bare number is in seconds.
std::optional<Seconds> read_time(std::string_view text);
constexpr double longest_pause = 3600.0;  // seconds

// "-6 dB"; a bare number is in decibels.
std::optional<Decibels> read_level(std::string_view text);
// "-6 dB", with its unit.
bool is_level_with_unit(std::string_view text);
// "40%": 0.4
std::optional<double> read_share(std::string_view text);
// "×1.2", "x1.2", "1.2×", "1.2", "120%": 1.2
std::optional<double> read_factor(std::string_view text);
// A number without a unit.
std::optional<double> read_number(std::string_view text);

// The shortest decimal that reads back as the same number.
std::string write_number(double value);

}  // namespace dramatis::cues
