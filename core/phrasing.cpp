#include "core/phrasing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis {
namespace {

std::int64_t whole_seconds(Seconds time) {
    constexpr double most = 1e15;
    return std::isnan(time.value) ? 0 : static_cast<std::int64_t>(std::clamp(time.value, 0.0, most));
}

}  // namespace

std::string written_number(double number, std::string_view unit) {
    constexpr double largest_whole = 1e15;  // above, digits would suggest a precision that a double doesn't have
    const bool is_whole = std::abs(number) < largest_whole && number == std::floor(number);
    std::string digits = is_whole ? fmt::format("{:.0f}", number + 0.0) : fmt::format("{}", number);  // -0 + 0 is 0
    return unit.empty() ? digits : fmt::format("{} {}", digits, unit);
}

std::string written_range(double lowest, double highest, std::string_view unit) {
    if (std::isinf(highest)) return fmt::format("at least {}", written_number(lowest, unit));
    if (std::isinf(lowest)) return fmt::format("at most {}", written_number(highest, unit));
    return fmt::format("from {} to {}", written_number(lowest), written_number(highest, unit));
}

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string clock_time(Seconds time) {
    const std::int64_t whole = whole_seconds(time);
    if (whole < 3600) return minutes_and_seconds(time);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string minutes_and_seconds(Seconds time) {
    const std::int64_t whole = whole_seconds(time);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string listed(std::span<const std::string> texts, std::string_view separator) {
    std::string list;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) list += separator;
        list += texts[i];
    }
    return list;
}

std::string listed_file_names(std::span<const std::filesystem::path> files) {
    return listed(names_of(files, [](const std::filesystem::path& file) { return file.filename().string(); }));
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) at += decode(text, at).bytes;
    return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

std::string without_controls(std::string_view text) {
    std::string result(text);
    std::ranges::replace_if(result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return result;
}

}  // namespace dramatis
