#include "core/quantity.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/text.h"

namespace dramatis {
namespace {

// A plain decimal number and what follows it: "-1.5 dB" is -1.5 and "dB".
struct Quantity {
    double number = 0.0;
    std::string_view unit;
};

std::optional<Quantity> parse_quantity(std::string_view text) {
    constexpr std::string_view typographic_minus = "\u2212";
    text = trim(text);
    double sign = 1.0;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    } else if (text.starts_with('-')) {
        text.remove_prefix(1);
        sign = -1.0;
    } else if (text.starts_with(typographic_minus)) {
        text.remove_prefix(typographic_minus.size());
        sign = -1.0;
    }
    // from_chars would take "inf", "nan" and a second sign.
    if (text.empty() || (text.front() != '.' && (text.front() < '0' || text.front() > '9'))) return std::nullopt;
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return Quantity{sign * number, trim(text)};
}

bool same_unit(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_unit(std::string_view unit, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return same_unit(unit, name); });
}

}  // namespace

std::optional<Seconds> parse_seconds(std::string_view text) {
    const auto quantity = parse_quantity(text);
    if (!quantity) return std::nullopt;
    if (is_unit(quantity->unit, {"", "s", "sec", "second", "seconds"})) return Seconds{quantity->number};
    if (is_unit(quantity->unit, {"ms", "millisecond", "milliseconds"})) return Seconds{quantity->number / 1000.0};
    if (is_unit(quantity->unit, {"min", "minute", "minutes"})) return Seconds{quantity->number * 60.0};
    return std::nullopt;
}

std::optional<Decibels> parse_decibels(std::string_view text) {
    const auto quantity = parse_quantity(text);
    if (!quantity || !is_unit(quantity->unit, {"", "dB"})) return std::nullopt;
    return Decibels{quantity->number};
}

std::optional<double> parse_percent(std::string_view text) {
    const auto quantity = parse_quantity(text);
    if (!quantity || quantity->unit != "%") return std::nullopt;
    return quantity->number / 100.0;
}

std::optional<double> parse_number_with_unit(std::string_view text, std::string_view unit) {
    const auto quantity = parse_quantity(text);
    if (!quantity || !same_unit(quantity->unit, unit)) return std::nullopt;
    return quantity->number;
}

}  // namespace dramatis
