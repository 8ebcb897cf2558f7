#include "cues/quantity.h"

#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "core/text.h"

namespace dramatis::cues {
namespace {

constexpr std::string_view true_minus = "\u2212";
constexpr std::string_view times_sign = "×";

bool is_one_of(std::string_view unit, std::initializer_list<std::string_view> known) {
    constexpr std::size_t longest_unit = 16;
    if (unit.size() > longest_unit) return false;
    const std::string folded = to_lower(unit);
    for (const std::string_view name : known) {
        if (folded == name) return true;
    }
    return false;
}

// Sums of binary fractions would print as 0.30000000000000004: numbers with a unit are whole millionths.
double to_millionths(double value) { return std::abs(value) < 1e9 ? std::round(value * 1e6) / 1e6 : value; }

}  // namespace

std::optional<Quantity> read_quantity(std::string_view text) {
    text = trim(text);
    bool negative = false;
    if (text.starts_with(true_minus)) {
        negative = true;
        text.remove_prefix(true_minus.size());
    } else if (text.starts_with('-') || text.starts_with('+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    if (!digit(0) && !(text.starts_with('.') && digit(1))) return std::nullopt;
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error == std::errc::result_out_of_range) value = std::numeric_limits<double>::infinity();
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return Quantity{negative ? -value : value, trim(text)};
}

std::optional<Seconds> read_time(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity) return std::nullopt;
    const std::string_view unit = quantity->unit;
    if (unit.empty() || is_one_of(unit, {"s", "sec", "secs", "second", "seconds"})) {
        return Seconds{to_millionths(quantity->value)};
    }
    if (is_one_of(unit, {"ms", "msec", "millisecond", "milliseconds"}))
        return Seconds{to_millionths(quantity->value / 1e3)};
    if (is_one_of(unit, {"min", "minute", "minutes"})) return Seconds{to_millionths(quantity->value * 60.0)};
    return std::nullopt;
}

std::optional<Decibels> read_level(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity || !(quantity->unit.empty() || is_one_of(quantity->unit, {"db"}))) return std::nullopt;
    return Decibels{to_millionths(quantity->value)};
}

std::optional<double> read_share(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity || !is_one_of(quantity->unit, {"%", "percent", "per cent"})) return std::nullopt;
    return to_millionths(quantity->value / 100.0);
}

std::optional<double> read_factor(std::string_view text) {
    text = trim(text);
    if (text.starts_with(times_sign)) {
        text.remove_prefix(times_sign.size());
    } else if (text.starts_with('x') || text.starts_with('X')) {
        text.remove_prefix(1);
    }
    const auto quantity = read_quantity(text);
    if (!quantity) return std::nullopt;
    if (quantity->unit.empty() || is_one_of(quantity->unit, {"x", times_sign})) return to_millionths(quantity->value);
    return read_share(text);
}

std::optional<double> read_number(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity || !quantity->unit.empty()) return std::nullopt;
    return to_millionths(quantity->value);
}

std::string write_number(double value) {
    std::array<char, 400> digits{};  // the longest fixed double has 309 digits before the point
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0, std::chars_format::fixed);
    return error == std::errc() ? std::string(digits.data(), end) : std::string("0");
}

}  // namespace dramatis::cues
