#include "cues/scripts/layout_lines.h"

#include <algorithm>

#include "core/text.h"
#include "cues/scripts/layout_caption_marks.h"
#include "cues/scripts/layout_exits.h"
#include "cues/scripts/layout_furniture.h"
#include "cues/scripts/layout_heading_names.h"
#include "cues/scripts/layout_numbered_sounds.h"
#include "cues/scripts/layout_papers.h"
#include "cues/scripts/layout_parted_names.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::Paragraph;
using document::ParagraphKind;

constexpr std::size_t column_gap = 3;  // spaces that part two columns

// Behind a name in capitals two spaces are enough: "GRETE  Nine letters short."
bool stands_in_a_column(std::string_view before) {
    constexpr std::size_t longest = 40;
    constexpr std::string_view marks = ".:,!?;-";
    return before.size() <= longest && before.find('\t') == std::string_view::npos && !before.empty() &&
           marks.find(before.back()) == std::string_view::npos && is_in_capitals(before);
}

// Tabs and wide gaps become one tab each, other white space one space.
std::string with_columns(std::string_view text) {
    text = trim(text);
    if (!text.contains('\t') && !text.contains("  ")) return std::string(text);
    std::string result;
    result.reserve(text.size());
    std::size_t spaces = 0;
    bool tab = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t') {
            ++spaces;
            tab = tab || c == '\t';
            continue;
        }
        if (spaces > 0)
            result += tab || spaces >= column_gap || (spaces == 2 && stands_in_a_column(result)) ? '\t' : ' ';
        spaces = 0;
        tab = false;
        result += c;
    }
    return result;
}

// Of "[To THE KING] PETER. A word." the bytes before the name; 0: it begins otherwise.
std::size_t end_of_address(std::string_view text) {
    if (!text.starts_with("[To ") && !text.starts_with("[to ")) return 0;
    const std::size_t close = text.find(']');
    const std::size_t name = close == std::string_view::npos ? close : text.find_first_not_of(" \t", close + 1);
    if (name == std::string_view::npos) return 0;
    constexpr std::size_t longest = 40;
    const std::size_t mark = text.substr(0, name + longest).find_first_of(".:", name);
    return mark < text.size() && mark > name && is_in_capitals(text.substr(name, mark - name)) ? name : 0;
}

class LayoutLineReader {
  public:
    LayoutLineReader(const document::Document& document, bool typed) : document_(document), typed_(typed) {}

    LayoutLines run() {
        result_.lines.reserve(document_.paragraphs.size());
        for (std::size_t i = 0; i < document_.paragraphs.size();) i = read_paragraph(i);
        leave_out_furniture(result_, typed_);
        leave_out_caption_marks(result_.lines);
        take_numbers_of_sounds(result_.lines);
        if (typed_) join_parted_names(result_.lines);
        if (typed_) part_exits_from_words(result_.lines);
        make_names_of_headings(result_.lines);
        mark_papers(result_);
        return std::move(result_);
    }

  private:
    std::size_t read_paragraph(std::size_t at) {
        const Paragraph& paragraph = document_.paragraphs[at];
        if (paragraph.kind == ParagraphKind::TableCell) return read_row(at);
        LayoutLine line = line_of(paragraph);
        if (const std::size_t end = typed_ && line.runs.empty() ? end_of_address(line.text) : 0; end > 0) {
            LayoutLine address = line;
            address.text.resize(line.text.find(']') + 1);
            address.apart = true;
            add(std::move(address));
            line.text.erase(0, end);
            line.apart = false;
        }
        add(std::move(line));
        return at + 1;
    }
    void add(LayoutLine line) {
        if (line.text.empty() && line.kind != ParagraphKind::Break) return;
        result_.lines.push_back(std::move(line));
    }

    LayoutLine line_of(const Paragraph& paragraph) const {
        LayoutLine line;
        line.kind = paragraph.kind;
        if (!paragraph.style.empty()) line.style = fold_name(paragraph.style);
        line.level = paragraph.level;
        line.indent = paragraph.indent;
        line.centred = paragraph.centred;
        line.apart = typed_ ? paragraph.after_blank : !paragraph.continues;
        line.span = paragraph.span;
        if (typed_) {
            line.text =
                with_columns(paragraph.runs.size() == 1 ? paragraph.runs.front().text : document::text_of(paragraph));
            take_heading_marks(line);
            if (!line.text.contains('*') && !line.text.contains('_') && !line.text.contains('\\')) return line;
            line.runs = read_emphasis(line.text);
            line.text.clear();
            for (const EmphasisRun& run : line.runs) line.text += run.text;
            line.italic = !line.runs.empty() && std::ranges::all_of(line.runs, &EmphasisRun::emphasised);
            return line;
        }
        bool all_italic = true, bold = true;
        std::vector<EmphasisRun> runs;
        for (const document::Run& run : paragraph.runs) {
            if (!trim(run.text).empty()) {
                all_italic = all_italic && run.italic;
                bold = bold && run.bold;
            }
            runs.push_back({run.text, run.italic || run.bold || run.underlined});
            if (bold) line.bold += run.text.size();
        }
        // As text_of and trimmed, so that the runs are those of the text.
        for (EmphasisRun& run : runs) std::ranges::replace(run.text, '\n', ' ');
        std::string text;
        for (const EmphasisRun& run : runs) text += run.text;
        const std::string_view inside = trim(text);
        std::size_t before = inside.empty() ? 0 : static_cast<std::size_t>(inside.data() - text.data());
        line.bold -= std::min(line.bold, before);
        line.bold = std::min(line.bold, inside.size());
        std::size_t rest = inside.size();
        for (EmphasisRun& run : runs) {
            const std::size_t skipped = std::min(before, run.text.size());
            run.text.erase(0, skipped);
            before -= skipped;
            run.text.resize(std::min(run.text.size(), rest));
            rest -= run.text.size();
            if (!run.text.empty()) line.runs.push_back(std::move(run));
        }
        line.text = inside;
        line.italic = all_italic && !line.text.empty();
        return line;
    }

    // "## The quay", of a text that is Markdown in all but its name.
    static void take_heading_marks(LayoutLine& line) {
        const std::size_t level = line.text.find_first_not_of('#');
        constexpr std::size_t most = 6;
        if (level == 0 || level > most || level == std::string::npos || line.text[level] != ' ') return;
        line.kind = ParagraphKind::Heading;
        line.level = static_cast<int>(level);
        line.text.erase(0, level + 1);
    }

    // The cells of a row as one line.
    std::size_t read_row(std::size_t at) {
        const int row = document_.paragraphs[at].row;
        LayoutLine line;
        int column = -1;
        for (; at < document_.paragraphs.size(); ++at) {
            const Paragraph& cell = document_.paragraphs[at];
            if (cell.kind != ParagraphKind::TableCell || cell.row != row) break;
            LayoutLine part = line_of(cell);
            if (part.text.empty()) continue;
            if (line.text.empty()) {
                line = std::move(part);
                line.apart = true;
            } else {
                const std::string_view gap = cell.column == column ? " " : "\t";
                if (line.bold == line.text.size() && part.bold > 0) line.bold += gap.size() + part.bold;
                line.text += gap;
                line.runs.push_back({std::string(gap), false});
                line.text += part.text;
                std::ranges::move(part.runs, std::back_inserter(line.runs));
                line.italic = line.italic && part.italic;
                line.span = join(line.span, part.span);
            }
            column = cell.column;
        }
        line.kind = ParagraphKind::TableCell;
        add(std::move(line));
        return at;
    }

    const document::Document& document_;
    bool typed_;
    LayoutLines result_;
};

}  // namespace

LayoutLines read_layout_lines(const document::Document& document, bool typed) {
    return LayoutLineReader(document, typed).run();
}

}  // namespace dramatis::cues::scripts
