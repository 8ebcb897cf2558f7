// Lines -> paragraphs, each with the space before it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "cues/prose/text/lines.h"

namespace dramatis::cues::prose::text {

struct Paragraph {
    std::size_t first = 0;  // its lines: [first, last)
    std::size_t last = 0;
    std::size_t gap = 0;  // blank lines before it
    bool broken = false;  // its lines end where the writer ended them
    Span span(std::span<const Line> lines) const { return join(lines[first].span, lines[last - 1].span); }
};
std::vector<Paragraph> paragraphs_of(std::string_view text, std::span<const Line> lines, const Layout& layout);

}  // namespace dramatis::cues::prose::text
