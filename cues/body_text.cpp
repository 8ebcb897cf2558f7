#include "cues/body_text.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues {

void BodyText::add(Span line, char separator) {
    const std::string_view whole = source_.substr(line.begin, line.size());
    const std::string_view trimmed = trim(whole);
    if (trimmed.empty()) return;
    const auto begin = static_cast<std::uint32_t>(trimmed.data() - source_.data());
    const Span place{begin, begin + static_cast<std::uint32_t>(trimmed.size())};
    if (lines_.empty()) {
        lines_.push_back({0, place});
        return;
    }
    if (joined_.empty()) joined_ = first_line();
    joined_ += separator;
    lines_.push_back({joined_.size(), place});
    joined_ += trimmed;
}

std::string_view BodyText::first_line() const { return lines_.empty() ? std::string_view() : line(0); }

std::string_view BodyText::line(std::size_t index) const {
    const Span place = lines_[index].source;
    return source_.substr(place.begin, place.size());
}

std::size_t BodyText::to_source(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(lines_, offset, {}, &Line::begin);
    if (after == lines_.begin()) return lines_.empty() ? 0 : lines_.front().source.begin;
    const Line& line = *std::prev(after);
    // A separator belongs to no line: it is taken for the end of the line before it.
    return std::min<std::size_t>(line.source.begin + (offset - line.begin), line.source.end);
}

Span BodyText::span(std::size_t begin, std::size_t end) const {
    const auto first = static_cast<std::uint32_t>(to_source(begin));
    if (begin == end) return {first, first};
    const auto last = static_cast<std::uint32_t>(to_source(end - 1) + 1);
    return {first, std::min(std::max(first, last), static_cast<std::uint32_t>(source_.size()))};
}

Span BodyText::span(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text().data());
    return span(begin, begin + part.size());
}

}  // namespace dramatis::cues
