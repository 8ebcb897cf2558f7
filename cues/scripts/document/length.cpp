#include "cues/scripts/document/length.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr double most_points = 28'346.0;  // ten metres

constexpr std::array<std::pair<std::string_view, double>, 11> units = {{{"in", 72.0},
                                                                        {"cm", 72.0 / 2.54},
                                                                        {"mm", 72.0 / 25.4},
                                                                        {"pt", 1.0},
                                                                        {"pc", 12.0},
                                                                        {"px", 0.75},
                                                                        {"em", 12.0},
                                                                        {"rem", 12.0},
                                                                        {"ex", 6.0},
                                                                        {"ch", points_a_character},
                                                                        {"%", 0.6 * points_a_character}}};

}  // namespace

std::optional<double> points(std::string_view length, double bare) {
    length = trim(length);
    if (length.starts_with('+')) length.remove_prefix(1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    const std::string unit = to_lower(trim(length.substr(static_cast<std::size_t>(end - length.data()))));
    double factor = unit.empty() ? bare : 0.0;
    for (const auto& [name, size] : units) {
        if (unit == name) factor = size;
    }
    const double found = number * factor;
    if (factor == 0.0 || std::abs(found) > most_points) return std::nullopt;
    return found;
}

}  // namespace dramatis::cues::scripts::document
