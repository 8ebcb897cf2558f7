#include "cues/header_fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"

namespace dramatis::cues {
namespace {

constexpr std::array<std::string_view, 9> header_keys{"Title",  "Author", "Episode", "Series", "Language",
                                                      "Voices", "Mix",    "Sounds",  "Target"};

}  // namespace

std::optional<HeaderLine> read_header_line(std::string_view line) {
    constexpr std::size_t longest_key = 48;
    if (line.empty() || !is_letter(decode(line, 0).value)) return std::nullopt;
    std::size_t at = 0;
    for (std::size_t count = 0; at < line.size() && line[at] != ':'; ++count) {
        const CodePoint c = decode(line, at);
        const bool belongs = is_letter(c.value) || is_digit(c.value) || is_mark(c.value) || c.value == ' ' ||
                             c.value == '-' || c.value == '_' || c.value == '.' || c.value == '\'';
        if (!belongs || count == longest_key) return std::nullopt;
        at += c.bytes;
    }
    if (at >= line.size()) return std::nullopt;
    return HeaderLine{trim(line.substr(0, at)), trim(line.substr(at + 1))};
}

bool is_known_header_key(std::string_view key) {
    const std::string folded = to_lower(key);
    return std::ranges::any_of(header_keys, [&](std::string_view known) { return to_lower(known) == folded; });
}

}  // namespace dramatis::cues
