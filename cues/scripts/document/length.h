// Lengths as documents write them ("2.54cm", "0.5in", "36pt", "1440") -> points, of which an inch has 72.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues::scripts::document {

// A typewriter's letter is 0.1 inch wide.
constexpr double points_a_character = 7.2;

// Units: in, cm, mm, pt, pc, px (96 an inch), em, ex, ch (a letter); % is of a line of 60 letters. A number without a unit
// counts `bare` points. Nothing for what is no length, or no length that a page has (over ten metres).
std::optional<double> points(std::string_view length, double bare);

}  // namespace dramatis::cues::scripts::document
