#include "core/diagnostic.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis {
namespace {

constexpr int widest_excerpt = 100;  // columns of a source line that are shown
constexpr int least_before = 40;     // columns before the span that are kept when a line is cut
constexpr int tab_width = 4;

char32_t shown_as(char32_t c) { return is_dangerous(c) ? U'\uFFFD' : c; }

int width_of(char32_t c) { return c == U'\t' ? tab_width : column_width(shown_as(c)); }

std::size_t start_of_code_point_before(std::string_view line, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(line[begin]) & 0xC0u) == 0x80u) --begin;
    return begin + decode(line, begin).bytes == offset ? begin : offset - 1;
}

// The offset where an excerpt of at most `columns` begins if it ends at `offset`.
std::size_t walk_back(std::string_view line, std::size_t offset, int columns) {
    const std::size_t most = 4 * static_cast<std::size_t>(columns);  // bytes: marks have no width
    for (std::size_t scanned = 0; offset > 0 && scanned < most;) {
        const std::size_t before = start_of_code_point_before(line, offset);
        columns -= width_of(decode(line, before).value);
        if (columns < 0) break;
        scanned += offset - before;
        offset = before;
    }
    return offset;
}

// The part of a source line that is shown, and the line of marks below it.
struct Excerpt {
    std::string text;
    std::string marks;
};

Excerpt excerpt_of(std::string_view line, std::size_t span_begin, std::size_t span_end) {
    span_begin = std::min(span_begin, line.size());
    span_end = std::clamp(span_end, span_begin, line.size());
    // The text before the span gets the columns that the text after it leaves free.
    int after = 0;
    for (std::size_t at = span_begin; at < line.size() && after < widest_excerpt;) {
        const CodePoint point = decode(line, at);
        after += std::max(1, width_of(point.value));
        at += point.bytes;
    }
    std::size_t begin = walk_back(line, span_begin, std::max(widest_excerpt - after, least_before));
    if (begin > 0) begin = walk_back(line, span_begin, std::max(widest_excerpt - after - 1, least_before));  // "…"

    Excerpt excerpt;
    int column = 0;
    int marked_from = -1;
    int marked_to = -1;
    if (begin > 0) {
        excerpt.text += "…";
        column = 1;
    }
    std::size_t at = begin;
    for (int code_points = 0; at < line.size() && column < widest_excerpt && code_points < 4 * widest_excerpt;
         ++code_points) {
        if (at >= span_begin && marked_from < 0) marked_from = column;
        const CodePoint point = decode(line, at);
        if (point.value == U'\t') {
            const int spaces = tab_width - column % tab_width;
            excerpt.text.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        } else {
            append_utf8(excerpt.text, shown_as(point.value));
            column += width_of(point.value);
        }
        if (at < span_end) marked_to = column;
        at += point.bytes;
    }
    if (at < line.size()) excerpt.text += "…";
    if (marked_from < 0) marked_from = column;
    marked_to = std::max(marked_to, marked_from + 1);
    excerpt.marks.append(static_cast<std::size_t>(marked_from), ' ');
    excerpt.marks += '^';
    excerpt.marks.append(static_cast<std::size_t>(marked_to - marked_from - 1), '~');
    return excerpt;
}

struct Style {
    const char* bold;
    const char* severity;
    const char* mark;
    const char* faint;
    const char* plain;
};

Style style_for(Severity severity, bool colour) {
    if (!colour) return {"", "", "", "", ""};
    const char* const tint = severity == Severity::Error     ? "\x1b[1;31m"
                             : severity == Severity::Warning ? "\x1b[1;35m"
                                                             : "\x1b[1;36m";
    return {"\x1b[1m", tint, "\x1b[1;32m", "\x1b[2m", "\x1b[0m"};
}

std::string_view word_for(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

void append_excerpt(std::string& text, const Location& where, const Style& style) {
    const SourceText& source = *where.source;
    const LineColumn from = source.position(where.span.begin);
    const LineColumn to = source.position(std::max(where.span.begin, where.span.end));
    const std::string_view line = source.line(from.line);
    const std::size_t start = source.line_start(from.line);
    const std::size_t end =
        to.line > from.line ? line.size() : where.span.end - std::min<std::size_t>(where.span.end, start);
    const Excerpt excerpt = excerpt_of(line, where.span.begin - start, end);
    text += fmt::format("{}{:5} |{} {}\n", style.faint, from.line, style.plain, excerpt.text);
    text += fmt::format("{}      |{} {}{}{}", style.faint, style.plain, style.mark, excerpt.marks, style.plain);
    if (to.line > from.line) text += fmt::format(" … to line {}", to.line);
    text += '\n';
}

// The help in lines: a list in it keeps its own lines.
std::string help_lines(std::string_view help) {
    std::string text = "  help: ";
    for (std::size_t end = 0; (end = help.find('\n')) != std::string_view::npos; help.remove_prefix(end + 1))
        text += without_dangers(help.substr(0, end)) + "\n  ";
    return text + without_dangers(help) + '\n';
}

}  // namespace

Severity Diagnostic::severity() const {
    if (code.starts_with('W')) return Severity::Warning;
    if (code.starts_with('N')) return Severity::Note;
    return Severity::Error;
}

bool has_errors(std::span<const Diagnostic> diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity() == Severity::Error; });
}

void sort_by_place(Diagnostics& diagnostics) {
    std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
        if (!a.where.source || !b.where.source) return a.where.source && !b.where.source;
        if (a.where.source != b.where.source && a.where.source->name() != b.where.source->name())
            return a.where.source->name() < b.where.source->name();
        return a.where.span.begin < b.where.span.begin;
    });
}

std::string to_text(const Diagnostic& diagnostic, bool colour) {
    const Severity severity = diagnostic.severity();
    const Style style = style_for(severity, colour);
    std::string text;
    if (diagnostic.where.source) {
        const LineColumn at = diagnostic.where.source->position(diagnostic.where.span.begin);
        text += fmt::format("{}{}:{}:{}:{} ", style.bold, without_dangers(diagnostic.where.source->name()), at.line,
                            at.column, style.plain);
    }
    const std::string code = diagnostic.code.empty() ? std::string() : fmt::format("[{}]", diagnostic.code);
    text += fmt::format("{}{}{}:{} {}{}{}\n", style.severity, word_for(severity), code, style.plain, style.bold,
                        without_dangers(diagnostic.message), style.plain);
    if (diagnostic.where.source) append_excerpt(text, diagnostic.where, style);
    if (!diagnostic.help.empty()) text += help_lines(diagnostic.help);
    return text;
}

std::string to_text(std::span<const Diagnostic> diagnostics, bool colour) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) text += to_text(diagnostic, colour);
    return text;
}

}  // namespace dramatis
