#include "cues/scripts/document/document_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Shown as nothing: word joiners, soft hyphens, byte-order marks in the middle.
bool is_invisible(char32_t c) { return c == 0xadU || c == 0xfeffU || c == 0x200bU || c == 0x2060U; }

// No line end and no other control character but the tab, nothing that isn't UTF-8.
void clean(std::string& text) {
    const auto harmless = [](char c) { return (c >= ' ' && c < '\x7f') || c == '\t'; };
    if (std::ranges::all_of(text, harmless)) return;
    std::string cleaned;
    cleaned.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (c.value == '\t') {
            cleaned += '\t';
        } else if (is_control(c.value) || c.value == 0x2028U || c.value == 0x2029U) {
            cleaned += ' ';
        } else if (!is_invisible(c.value)) {
            append_utf8(cleaned, c.value);
        }
        at += c.bytes;
    }
    text = std::move(cleaned);
}

// Takes the white space off the begin, and returns the column where the text begins.
double take_indent(std::vector<Run>& runs, double column, int tab) {
    for (Run& run : runs) {
        std::string_view rest = run.text;
        while (!rest.empty() && (is_blank(rest[0]) || rest.starts_with(no_break_space))) {
            const bool tabbed = rest[0] == '\t';
            column = tabbed ? (std::floor(column / tab) + 1.0) * tab : column + 1.0;
            rest.remove_prefix(is_blank(rest[0]) ? 1 : no_break_space.size());
        }
        run.text.erase(0, run.text.size() - rest.size());
        if (!run.text.empty()) break;
    }
    return column;
}

void take_end(std::vector<Run>& runs) {
    for (; !runs.empty(); runs.pop_back()) {
        std::string& text = runs.back().text;
        while (!text.empty() && (is_blank(text.back()) || std::string_view(text).ends_with(no_break_space)))
            text.resize(text.size() - (is_blank(text.back()) ? 1 : no_break_space.size()));
        if (!text.empty()) return;
    }
}

}  // namespace

std::unexpected<Diagnostic> no_text(std::string_view name) {
    return failure("E0164", fmt::format("there is no text in '{}'", name),
                   "if it shows pictures of pages, have them read by a program that recognises letters (OCR)");
}

bool is_scene_mark(std::string_view text) {
    text = trim(text);
    if (text == "\u2042") return true;
    constexpr std::string_view marks = "*-_=~#";
    constexpr std::string_view bullet = "\u2022";
    std::size_t count = 0;
    const bool bullets = text.starts_with(bullet);
    if (!bullets && (text.empty() || !marks.contains(text[0]))) return false;
    const std::string_view mark = bullets ? bullet : text.substr(0, 1);
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(mark)) {
            at += mark.size();
            ++count;
        } else if (is_blank(text[at])) {
            ++at;
        } else {
            return false;
        }
    }
    return count >= 3;
}

void append(std::vector<Run>& runs, const Run& type, std::string_view text) {
    if (text.empty()) return;
    if (runs.empty() || runs.back().bold != type.bold || runs.back().italic != type.italic ||
        runs.back().underlined != type.underlined || runs.back().struck != type.struck) {
        runs.push_back(type);
        runs.back().text.clear();
    }
    runs.back().text += text;
}

void DocumentBuilder::add(Paragraph paragraph, int tab) {
    clean(paragraph.style);
    for (Run& run : paragraph.runs) {
        clean(run.text);
        if (run.struck) leave_out_words(kinds::struck, std::exchange(run.text, {}));
    }
    paragraph.indent = take_indent(paragraph.runs, paragraph.indent, tab);
    take_end(paragraph.runs);
    std::erase_if(paragraph.runs, [](const Run& run) { return run.text.empty(); });
    if (paragraph.runs.empty()) return add_blank();
    std::string text = document::text_of(paragraph);
    if (is_scene_mark(text)) return add_break(false);
    const bool first = paragraphs_.empty();
    paragraph.continues = paragraph.continues && !blank_ && !first;
    paragraph.after_blank = (paragraph.after_blank || blank_) && !first;
    blank_ = false;
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += text;
    paragraph.span = {begin, static_cast<std::uint32_t>(text_.size())};
    text_ += '\n';
    paragraphs_.push_back(std::move(paragraph));
}

void DocumentBuilder::add_break(bool page) {
    const auto at = static_cast<std::uint32_t>(text_.size());
    text_ += '\n';
    paragraphs_.push_back({.kind = ParagraphKind::Break, .page = page, .span = {at, at}});
    blank_ = false;
}

Result<Document> DocumentBuilder::finish(std::string title, std::string author, std::string language) {
    // An archive's limits are far below what a source can hold.
    if (text_.size() > std::numeric_limits<std::uint32_t>::max())
        return failure("E0163", fmt::format("'{}' is too large", name_), "divide it into several files");
    if (std::ranges::all_of(paragraphs_, [](const Paragraph& each) { return each.kind == ParagraphKind::Break; }))
        return no_text(name_);
    for (std::string* each : {&title, &author, &language}) {
        clean(*each);
        *each = collapse_spaces(*each);
    }
    Document document{.source = std::make_shared<const SourceText>(name_, std::move(text_)),
                      .title = std::move(title),
                      .author = std::move(author),
                      .language = std::move(language),
                      .paragraphs = std::move(paragraphs_),
                      .left_out = std::exchange(left_out_, {})};
    text_.clear();
    paragraphs_.clear();
    return document;
}

}  // namespace dramatis::cues::scripts::document
