#include "cues/prose/text/lexicon.h"

namespace dramatis::cues::prose::text {

std::optional<std::string_view> Lexicon::find(std::string_view word) const {
    if (word.empty() || word.front() == '#') return std::nullopt;
    std::size_t low = 0;
    std::size_t high = lines_.size();
    while (low < high) {
        // The line that holds the middle of the range.
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t before = lines_.substr(0, middle).rfind('\n');
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = std::min(lines_.find('\n', begin), lines_.size());
        const std::string_view line = lines_.substr(begin, end - begin);
        const std::size_t tab = line.find('\t');
        const std::string_view key = line.substr(0, tab);
        if (key == word) return tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        if (line.empty() || line.front() == '#' || key < word) {
            low = end + 1;
        } else {
            high = begin;
        }
    }
    return std::nullopt;
}

}  // namespace dramatis::cues::prose::text
