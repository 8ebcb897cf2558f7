#include "core/phrasing.h"

#include <cmath>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis {

std::string written_number(double number, std::string_view unit) {
    constexpr double largest_whole = 1e15;  // above, digits would pretend a precision that is not there
    const bool is_whole = std::abs(number) < largest_whole && number == std::floor(number);
    std::string digits = is_whole ? fmt::format("{:.0f}", number + 0.0) : fmt::format("{}", number);  // -0 + 0 is 0
    return unit.empty() ? digits : fmt::format("{} {}", digits, unit);
}

std::string written_range(double lowest, double highest, std::string_view unit) {
    if (std::isinf(highest)) return fmt::format("at least {}", written_number(lowest, unit));
    if (std::isinf(lowest)) return fmt::format("at most {}", written_number(highest, unit));
    return fmt::format("from {} to {}", written_number(lowest), written_number(highest, unit));
}

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;  // code points
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < longest; ++count) at += decode(text, at).bytes;
    return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

}  // namespace dramatis
