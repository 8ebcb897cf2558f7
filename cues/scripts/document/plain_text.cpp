#include "cues/scripts/document/plain_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/document_builder.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::size_t largest_text = std::size_t{1} << 30U;
constexpr int text_tab = 8;
bool needs_tidying(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\f') || c == '\x7f') return true;
        // C1, and the separators of lines and paragraphs.
        if (c == '\xc2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0U) return true;
        if (c == '\xe2' && (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029")) return true;
    }
    return false;
}

std::string tidied(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.bytes;
        if (c.value == '\r') {
            if (at == text.size() || text[at] != '\n') tidy += '\n';
        } else if (c.value == 0x85U || c.value == 0x2028U || c.value == 0x2029U) {
            tidy += '\n';
        } else if (is_control(c.value) && c.value != '\n' && c.value != '\t' && c.value != '\f') {
            tidy += ' ';
        } else {
            append_utf8(tidy, c.value);
        }
    }
    return tidy;
}

// Takes one line after the other, or the part of one up to a form feed.
struct LineReader {
    std::string_view text;
    std::vector<Paragraph> paragraphs = {};
    bool blank = false;
    bool words = false;

    void line(std::size_t begin, std::size_t end) {
        int column = 0;
        for (; begin < end; ++begin) {
            const std::string_view rest = text.substr(begin, end - begin);
            if (rest[0] == '\t') {
                column = (column / text_tab + 1) * text_tab;
            } else if (rest[0] == ' ' || rest.starts_with(no_break_space)) {
                ++column;
                if (rest[0] != ' ') ++begin;
            } else {
                break;
            }
        }
        while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
        if (begin == end) {
            blank = true;
            return;
        }
        const std::string_view found = text.substr(begin, end - begin);
        const auto at = static_cast<std::uint32_t>(begin);
        if (is_scene_mark(found)) return mark(at, false);
        words = true;
        Paragraph& added = paragraphs.emplace_back();
        added.runs.push_back({.text = std::string(found)});
        added.indent = column;
        added.after_blank = blank && paragraphs.size() > 1;
        added.span = {at, static_cast<std::uint32_t>(end)};
        blank = false;
    }
    void mark(std::uint32_t at, bool page) {
        paragraphs.push_back({.kind = ParagraphKind::Break, .page = page, .span = {at, at}});
        blank = false;
    }
};

}  // namespace

Result<Document> read_plain_text(std::string text, std::string name) {
    if (text.size() > largest_text)
        return failure("E0163", fmt::format("'{}' has more than a gibibyte", name), "divide it into several files");
    if (needs_tidying(text)) text = tidied(text);
    auto source = std::make_shared<const SourceText>(std::move(name), std::move(text));
    LineReader reader{source->text()};
    for (std::size_t at = 0; at < reader.text.size();) {
        const std::size_t end = std::min(reader.text.find('\n', at), reader.text.size());
        for (std::size_t part = at; part <= end;) {
            const std::size_t feed = reader.text.substr(0, end).find('\f', part);
            const bool fed = feed != std::string_view::npos;
            // What stands before a page's end is a line; nothing there is no blank line.
            if (!fed || feed > part) reader.line(part, fed ? feed : end);
            if (!fed) break;
            reader.mark(static_cast<std::uint32_t>(feed), true);
            part = feed + 1;
            if (part == end) break;
        }
        at = end + 1;
    }
    if (!reader.words) return no_text(source->name());
    return Document{.source = std::move(source), .paragraphs = std::move(reader.paragraphs)};
}

}  // namespace dramatis::cues::scripts::document
