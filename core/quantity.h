// Numbers with units as people write them: one parser for the TOML files, the cue sheet's options and the command line.
#pragma once

#include <optional>
#include <string_view>

#include "core/units.h"

namespace dramatis {

// "1.2 s", "300 ms", "0.5" (seconds). Nothing if the text is no time.
std::optional<Seconds> parse_seconds(std::string_view text);
// "-6 dB", "-6". Nothing if the text is no level.
std::optional<Decibels> parse_decibels(std::string_view text);
// "40%", "40 %": 0.4.
std::optional<double> parse_percent(std::string_view text);
// "-16 LUFS" with unit "LUFS".
std::optional<double> parse_number_with_unit(std::string_view text, std::string_view unit);

}  // namespace dramatis
