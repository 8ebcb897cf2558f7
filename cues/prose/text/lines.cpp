#include "cues/prose/text/lines.h"

#include <algorithm>
#include <array>

#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

std::string_view text_of(std::string_view text, const Line& line) {
    return text.substr(line.span.begin, line.span.size());
}

std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }));
}

Line line_of(std::string_view text, std::size_t begin, std::size_t end) {
    Line line;
    const std::string_view whole = text.substr(begin, end - begin);
    const std::size_t first = skip_spaces(whole, 0);
    const std::size_t last = first == whole.size() ? first : skip_spaces_back(whole, whole.size());
    for (const char c : whole.substr(0, first)) line.indent += c == '\t' ? 4 : 1;
    line.span = {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last)};
    line.columns = code_points(whole.substr(first, last - first));
    return line;
}

std::uint32_t first_word_columns(std::string_view text, const Line& line) {
    const std::string_view written = text_of(text, line).substr(0, 64);
    return code_points(written.substr(0, written.find_first_of(" \t")));
}

// What lines that another one follows directly look like.
struct Inner {
    std::size_t pairs = 0;
    std::size_t early = 0;     // of the pairs: the next word would have fitted
    std::size_t stopped = 0;   // of the pairs: a sentence ends with the line
    std::size_t indented = 0;  // of the pairs: the second line begins further right
};

// The ninth decile of the lengths of lines that another one follows.
std::uint32_t usual_width(std::span<const Line> lines) {
    std::array<std::size_t, 401> counts{};
    std::size_t all = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank()) continue;
        ++counts[std::min<std::size_t>(lines[i].columns + lines[i].indent, counts.size() - 1)];
        ++all;
    }
    std::size_t below = 0;
    for (std::uint32_t columns = 0; columns < counts.size(); ++columns) {
        below += counts[columns];
        if (10 * below >= 9 * all) return columns;
    }
    return 0;
}

Inner inner_lines(std::string_view text, std::span<const Line> lines, const Layout& layout) {
    Inner found;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank()) continue;
        ++found.pairs;
        if (ends_early(text, lines[i], lines[i + 1], layout)) ++found.early;
        if (ends_in_stop(text_of(text, lines[i]))) ++found.stopped;
        if (lines[i + 1].indent >= lines[i].indent + 2) ++found.indented;
    }
    return found;
}

std::uint32_t usual_gap(std::span<const Line> lines) {
    std::array<std::size_t, 9> gaps{};
    std::size_t blank = 0;
    for (const Line& line : lines) {
        if (line.blank()) {
            ++blank;
            continue;
        }
        if (blank > 0) ++gaps[std::min(blank, gaps.size() - 1)];
        blank = 0;
    }
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(1, std::ranges::max_element(gaps) - gaps.begin()));
}

}  // namespace

std::vector<Line> lines_of(std::string_view text, Span part) {
    std::vector<Line> lines;
    text = text.substr(0, part.end);
    for (std::size_t begin = part.begin; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(line_of(text, begin, end));
        begin = end + 1;
    }
    return lines;
}

Layout layout_of(std::string_view text, std::span<const Line> lines) {
    constexpr std::uint32_t widest = 140;
    Layout layout;
    layout.usual_gap = usual_gap(lines);
    layout.width = usual_width(lines);
    const Inner inner = inner_lines(text, lines, layout);
    if (inner.pairs < 2) {
        // Nearly every line stands alone: none is wrapped.
        if (layout.width > widest) layout.parting = Parting::EachLine;
        return layout;
    }
    // Lines longer than any editor wraps them, or that end with sentences and where their writer liked.
    if (layout.width > widest || (10 * inner.early > 5 * inner.pairs && 10 * inner.stopped > 7 * inner.pairs)) {
        layout.parting = Parting::EachLine;
        return layout;
    }
    const auto blank = static_cast<std::size_t>(std::ranges::count_if(lines, &Line::blank));
    if (30 * blank < lines.size() && 40 * (inner.indented + inner.early) > inner.pairs)
        layout.parting = Parting::Indents;
    return layout;
}

bool ends_early(std::string_view text, const Line& line, const Line& next, const Layout& layout) {
    return line.indent + line.columns + 1 + first_word_columns(text, next) <= layout.width;
}

}  // namespace dramatis::cues::prose::text
