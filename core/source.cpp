#include "core/source.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace dramatis {
namespace {

constexpr std::uint32_t block = 1024;  // bytes

// Every byte but a continuation byte begins a code point.
std::uint32_t count_code_points_of(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

}  // namespace

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
    code_points_.push_back(0);
    for (std::size_t at = block; at <= text_.size(); at += block)
        code_points_.push_back(code_points_.back() + count_code_points_of(this->text().substr(at - block, block)));
}

std::uint32_t SourceText::code_points_before(std::uint32_t offset) const {
    const std::size_t whole = offset / block;
    return code_points_[whole] + count_code_points_of(text().substr(whole * block, offset % block));
}

LineColumn SourceText::position(std::uint32_t offset) const {
    const auto inside = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::ranges::upper_bound(line_starts_, inside);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    return {line, code_points_before(inside) - code_points_before(line_starts_[line - 1]) + 1};
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
