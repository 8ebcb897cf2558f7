#include "cues/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "core/quantity.h"
#include "core/text.h"

namespace dramatis::cues {
namespace {

constexpr std::string_view true_minus = "\u2212";
constexpr std::string_view times_sign = "×";

double to_millionths(double value) {
    constexpr double exact_below = 1e9;  // above, a double can't hold millionths; no option has such values
    return std::abs(value) < exact_below ? std::round(value * 1e6) / 1e6 : value;
}

std::optional<double> to_millionths(std::optional<double> value) {
    if (value) value = to_millionths(*value);
    return value;
}

// "1,5 s" as German, French, Spanish and Italian write it. "1,500" may be thousands and stays as it is.
std::string with_decimal_point(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    std::string written(text);
    const std::size_t comma = text.find(',');
    if (comma == text.npos || comma == 0 || !digits.contains(text[comma - 1])) return written;
    const std::size_t end = std::min(text.find_first_not_of(digits, comma + 1), text.size());
    const std::size_t decimals = end - comma - 1;
    if (decimals == 0 || decimals == 3) return written;
    written[comma] = '.';
    return written;
}

}  // namespace

bool starts_with_number(std::string_view text) {
    for (const std::string_view sign : {std::string_view("+"), std::string_view("-"), true_minus}) {
        if (!text.starts_with(sign)) continue;
        text.remove_prefix(sign.size());
        break;
    }
    if (text.starts_with('.')) text.remove_prefix(1);
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

std::optional<Seconds> read_time(std::string_view text) {
    const auto time = parse_seconds(with_decimal_point(text));
    if (!time) return std::nullopt;
    return Seconds{to_millionths(time->value)};
}

std::optional<Decibels> read_level(std::string_view text) {
    const auto level = parse_decibels(text);
    if (!level) return std::nullopt;
    return Decibels{to_millionths(level->value)};
}

bool is_level_with_unit(std::string_view text) { return parse_number_with_unit(text, "dB").has_value(); }

std::optional<double> read_share(std::string_view text) { return to_millionths(parse_percent(text)); }

std::optional<double> read_factor(std::string_view text) {
    text = trim(text);
    for (const std::string_view sign : {times_sign, std::string_view("x"), std::string_view("X")}) {
        if (text.starts_with(sign)) return read_number(trim(text.substr(sign.size())));
        if (const auto number = parse_number_with_unit(text, sign)) return to_millionths(number);
    }
    const auto number = read_number(text);
    return number ? number : read_share(text);
}

std::optional<double> read_number(std::string_view text) { return to_millionths(parse_number_with_unit(text, "")); }

std::string write_number(double value) {
    std::array<char, 400> digits{};  // the longest double without an exponent has 309 digits before the point
    const double without_negative_zero = value + 0.0;
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), without_negative_zero, std::chars_format::fixed);
    return error == std::errc() ? std::string(digits.data(), end) : std::string("0");
}

}  // namespace dramatis::cues
