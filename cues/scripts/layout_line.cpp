#include "cues/scripts/layout_line.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dramatis::cues::scripts {

bool is_remark(const LayoutLine& line) {
    return line.style == style_of_papers || line.style == "comment" || line.style == "footnote";
}

bool is_spoken(const LayoutLine& line) { return line.style == "dialogue" || is_sung(line); }
bool is_sung(const LayoutLine& line) { return line.style == "lyrics" || line.style == "singing"; }

void cut_behind(LayoutLine& line, std::size_t bytes) {
    line.text.resize(bytes);
    while (!line.text.empty() && (line.text.back() == ' ' || line.text.back() == '\t')) line.text.pop_back();
    std::size_t rest = line.text.size();
    for (EmphasisRun& run : line.runs) {
        run.text.resize(std::min(rest, run.text.size()));
        rest -= run.text.size();
    }
    std::erase_if(line.runs, [](const EmphasisRun& run) { return run.text.empty(); });
    line.bold = std::min(line.bold, line.text.size());
}

void remove_from(LayoutLine& line, std::size_t begin, std::size_t bytes) {
    line.text.erase(begin, bytes);
    if (line.bold > begin) line.bold -= std::min(line.bold - begin, bytes);
    std::size_t at = 0;
    for (EmphasisRun& run : line.runs) {
        const std::size_t size = run.text.size();
        const std::size_t from = std::clamp(begin, at, at + size) - at,
                          to = std::clamp(begin + bytes, at, at + size) - at;
        run.text.erase(from, to - from);
        at += size;
    }
    std::erase_if(line.runs, [](const EmphasisRun& run) { return run.text.empty(); });
}

void erase_marked(std::vector<LayoutLine>& lines, const std::vector<bool>& marked) {
    std::size_t at = 0;
    std::erase_if(lines, [&](const LayoutLine&) { return marked[at++]; });
}

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

bool is_short_number(std::string_view text) {
    constexpr std::size_t most_digits = 4;
    return !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_digit_char);
}

std::size_t count_words(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t words = text.front() == ' ' ? 0 : 1;
    // In bytes, of which a processor adds many at once.
    constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
    for (std::size_t at = 1; at < text.size();) {
        const std::size_t end = std::min(text.size(), at + most);
        std::uint8_t some = 0;
        for (; at < end; ++at) some = static_cast<std::uint8_t>(some + (text[at - 1] == ' ' && text[at] != ' '));
        words += some;
    }
    return words;
}

}  // namespace dramatis::cues::scripts
