#include "core/source.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace dramatis {

SourceText::SourceText(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    assert(text_.size() <= std::numeric_limits<std::uint32_t>::max());
    line_starts_.push_back(0);
    const char* const begin = text_.data();
    const char* const end = begin + text_.size();
    for (const char* at = begin; at != end;) {
        const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (found == nullptr) break;
        at = static_cast<const char*>(found) + 1;
        line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
}

LineColumn SourceText::position(std::uint32_t offset) const {
    const auto inside = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::ranges::upper_bound(line_starts_, inside);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    const std::uint32_t start = line_starts_[line - 1];
    // Every byte but a continuation byte begins a code point.
    const auto code_points = std::ranges::count_if(
        text().substr(start, inside - start), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
    return {line, static_cast<std::uint32_t>(code_points) + 1};
}

std::string_view SourceText::line(std::uint32_t number) const {
    assert(number >= 1 && number <= line_count());
    const std::size_t begin = line_starts_[number - 1];
    const std::size_t end = number < line_count() ? line_starts_[number] - 1 : text_.size();
    std::string_view content = text().substr(begin, end - begin);
    if (content.ends_with('\r')) content.remove_suffix(1);
    return content;
}

}  // namespace dramatis
