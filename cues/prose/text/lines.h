// The lines of a story, and how it parts its paragraphs: by blank lines, by an indent, or one line each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace dramatis::cues::prose::text {

struct Line {
    Span span;                  // without the white space around it; empty: a blank line
    std::uint32_t columns = 0;  // of the span, in code points
    std::uint32_t indent = 0;   // columns before it; a tab counts as four
    bool blank() const { return span.begin == span.end; }
};
// The lines of text[part]; their spans count from the text's begin.
std::vector<Line> lines_of(std::string_view text, Span part);

enum class Parting {
    BlankLines,  // a line end within a paragraph only wraps it
    EachLine,    // every line is a paragraph; a blank line is a wider gap
    Indents,     // wrapped, without blank lines: a paragraph's first line is indented, or its last one is short
};
struct Layout {
    Parting parting = Parting::BlankLines;
    std::uint32_t width = 0;      // where lines wrap, in columns; 0: they don't
    std::uint32_t usual_gap = 1;  // blank lines between paragraphs
};
Layout layout_of(std::string_view text, std::span<const Line> lines);

// Whether the first word of the next line would have stood at the end of a line: the line ends where the writer ended it.
bool ends_early(std::string_view text, const Line& line, const Line& next, const Layout& layout);

}  // namespace dramatis::cues::prose::text
