#include "cues/scripts/document/text_marks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::string_view comment_begin = "<!--", comment_end = "-->";

bool is_space_at(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

// "~~" at this byte, and no other row of tildes.
bool is_strike_at(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("~~") && (at == 0 || text[at - 1] != '~') &&
           !text.substr(at + 2).starts_with('~');
}

void leave_out_struck_words(std::string& text, std::vector<LeftOut>& left_out) {
    for (std::size_t open = text.find("~~"); open != std::string::npos; open = text.find("~~", open)) {
        std::size_t close = open + 2;
        if (is_strike_at(text, open) && !is_space_at(text, open + 2)) do
                close = text.find("~~", close + 1);
            while (close != std::string::npos && (!is_strike_at(text, close) || text[close - 1] == ' '));
        if (close == std::string::npos) return;
        if (close == open + 2) {
            open = std::min(text.find_first_not_of('~', open), text.size());
            continue;
        }
        count_left_out(left_out, kinds::struck, count_words(std::string_view(text).substr(open, close - open)));
        text.erase(open, close + 2 - open);
        if (open > 0 && text[open - 1] == ' ' && is_space_at(text, open)) text.erase(open - 1, 1);
    }
}

// "[here](https://…)" becomes "here". A picture's "![…](…)" stays.
void keep_words_of_links(std::string& text) {
    for (std::size_t middle = text.find("]("); middle != std::string::npos; middle = text.find("](", middle)) {
        const std::size_t open = text.rfind('[', middle), close = text.find(')', middle);
        const std::string_view address =
            std::string_view(text).substr(middle + 2, close == std::string::npos ? 0 : close - middle - 2);
        const bool is_address = address.starts_with("http://") || address.starts_with("https://") ||
                                address.starts_with("mailto:") || address.starts_with("www.");
        if (!is_address || open == std::string::npos || (open > 0 && text[open - 1] == '!')) {
            middle += 2;
            continue;
        }
        text.erase(middle, close + 1 - middle);
        text.erase(open, 1);
        --middle;
    }
}

// What stands outside of comments. `open`: a comment of the lines above goes on, and then of this one.
std::string without_comments(std::string_view line, bool& open, std::size_t& words) {
    std::string kept;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(open ? comment_end : comment_begin), line.size());
        if (open)
            words += count_words(line.substr(0, end));
        else
            kept += line.substr(0, end);
        if (end == line.size()) break;
        line.remove_prefix(end + (open ? comment_end : comment_begin).size());
        open = !open;
    }
    return collapse_spaces(kept);
}

void leave_out_comments(Document& document) {
    const std::string_view text = document.source->text();
    const std::size_t begin = text.rfind(comment_begin), end = text.rfind(comment_end);
    // One that never ends would take all that follows.
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
    bool open = false;
    std::size_t words = 0;
    for (Paragraph& each : document.paragraphs)
        for (Run& run : each.runs)
            if (open || run.text.contains(comment_begin)) run.text = without_comments(run.text, open, words);
    count_left_out(document.left_out, kinds::comments, words);
}

// Of lines of which nothing is left, the space above stays.
void leave_out_empty_lines(std::vector<Paragraph>& paragraphs) {
    bool is_blank_above = false;
    std::vector<Paragraph> kept;
    kept.reserve(paragraphs.size());
    for (Paragraph& each : paragraphs) {
        const bool is_empty =
            each.kind == ParagraphKind::Text && each.runs.size() == 1 && trim(each.runs.front().text).empty();
        each.after_blank = (each.after_blank || is_blank_above) && !kept.empty();
        is_blank_above = is_empty && each.after_blank;
        if (!is_empty) kept.push_back(std::move(each));
    }
    paragraphs = std::move(kept);
}

}  // namespace

void take_text_marks(Document& document) {
    const std::string_view text = document.source->text();
    if (!text.contains(comment_begin) && !text.contains("~~") && !text.contains("](")) return;
    leave_out_comments(document);
    for (Paragraph& each : document.paragraphs)
        for (Run& run : each.runs) {
            leave_out_struck_words(run.text, document.left_out);
            keep_words_of_links(run.text);
        }
    leave_out_empty_lines(document.paragraphs);
}

}  // namespace dramatis::cues::scripts::document
