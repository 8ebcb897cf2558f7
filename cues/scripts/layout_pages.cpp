#include "cues/scripts/layout_pages.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t longest_head = 80;

bool is_number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 27> words{
        "one",      "two",    "three",  "four",     "five",     "six",     "seven",   "eight",     "nine",
        "ten",      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "thirty", "forty",    "fifty",    "sixty",   "seventy", "eighty",    "ninety"};
    return std::ranges::find(words, word) != words.end();
}

// "Page 3 of 12", "PAGE TWO", "- 3 -", "3.", "-B-"
bool is_page_number(std::string_view text) {
    constexpr std::size_t longest_letter = 4;
    if (text.size() > 2 && text.size() <= longest_letter && text.front() == '-' && text.back() == '-') return true;
    std::size_t digits = 0, others = 0;
    for (const char c : text) {
        const bool is_mark = c == '-' || c == '.' || c == ' ' || c == '*' || c == '[' || c == ']';
        digits += is_digit_char(c) ? 1u : 0u;
        others += !is_mark && !is_digit_char(c) ? 1u : 0u;
        if (others > 0) break;
    }
    constexpr std::size_t most_digits = 4;
    if (others == 0) return digits > 0 && digits <= most_digits;
    if ((text.front() | 0x20) != 'p') return false;
    if (text.size() > 28) return false;
    const std::string folded = to_lower(text);
    if (!folded.starts_with("page") || folded.find_first_of("?!") != std::string::npos) return false;
    return std::ranges::all_of(folded_words(folded), [](const std::string& word) {
        return word == "page" || word == "of" || is_short_number(word) || is_number_word(word);
    });
}

// The last letters and digits of the text as fold_name has them; more than `most`, if there are more. Words that turn a page end a line.
std::string folded_end(std::string_view text, std::size_t most) {
    std::string end;
    for (std::size_t at = text.size(); at > 0 && end.size() <= most; --at) {
        const auto c = static_cast<unsigned char>(text[at - 1]);
        if (c >= 0x80) return fold_name(text);
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            end += static_cast<char>(is_capital ? c | 0x20U : c);
    }
    std::ranges::reverse(end);
    return end;
}

// By its last letter: of "CONTINUED", "MORE", "OVER", "PAGE".
bool may_turn_page(std::string_view text) {
    for (std::size_t at = text.size(); at > 0; --at) {
        const auto c = static_cast<unsigned char>(text[at - 1]);
        const unsigned small = c | 0x20U;
        if (c >= 0x80 || small == 'd' || small == 'e' || small == 'r') return true;
        if ((small >= 'a' && small <= 'z') || (c >= '0' && c <= '9')) return false;
    }
    return false;
}

// What only tells that a page ends: "(CONTINUED)", "MORE", "ANNA/CONT'D OVER...". In small letters and without brackets it is said.
bool is_page_turn(std::string_view text) {
    if (!may_turn_page(text) || (text.front() != '(' && text.front() != '[' && !is_in_capitals(text))) return false;
    constexpr std::size_t longest = 13;
    const std::string folded = folded_end(text, longest);
    static constexpr std::array<std::string_view, 6> usual{"continued", "more",      "over",
                                                           "contd",     "contdover", "continuedover"};
    if (std::ranges::find(usual, folded) != usual.end()) return true;
    const bool ends =
        folded.ends_with("contdover") || folded.ends_with("contdoverpage") || folded.ends_with("continuedover");
    return ends && (text.front() == '(' || split_filled(text, ' ').size() < 5);
}

// The same in brackets behind words: where it begins; the text's length if it isn't there.
std::size_t page_turn_behind(std::string_view text) {
    if (text.empty() || text.back() != ')') return text.size();
    const std::size_t open = text.rfind('(');
    return open != std::string_view::npos && open > 0 && is_page_turn(text.substr(open)) ? open : text.size();
}

// The same text but for its numbers: "THE LAMP - 3" and "THE LAMP - 4" are one running head.
std::string without_numbers(std::string_view text) {
    std::string rest;
    for (const char c : text)
        if (c < '0' || c > '9') rest += c;
    return fold_name(rest);
}

// The lines at the turn of a page that come again and again, whatever numbers are in them.
class RunningHeads {
  public:
    explicit RunningHeads(const std::vector<LayoutLine>& lines) {
        for (const LayoutLine& line : lines)
            pages_ += line.kind == ParagraphKind::Break || is_page_number(line.text) ? 1u : 0u;
        if (pages_ < 2) return;
        for (std::size_t at = 0; at < lines.size(); ++at)
            if (may_be_one(lines, at)) add(without_numbers(lines[at].text));
        for (const LayoutLine& line : lines) {
            if (line.text.size() >= longest_head || !std::ranges::any_of(line.text, is_digit_char)) continue;
            if (!begins_[beginning(line.text)]) continue;
            const auto found = seen_.find(without_numbers(line.text));
            if (found != seen_.end()) ++found->second;
        }
    }
    bool is_one(const std::vector<LayoutLine>& lines, std::size_t at) const {
        constexpr std::size_t often = 3;
        if (pages_ < 2 || !may_be_one(lines, at)) return false;
        const auto found = seen_.find(without_numbers(lines[at].text));
        return found != seen_.end() && found->second >= often;
    }

  private:
    static bool may_be_one(const std::vector<LayoutLine>& lines, std::size_t at) {
        return lines[at].text.size() < longest_head && (at == 0 || lines[at - 1].kind == ParagraphKind::Break);
    }
    // Of without_numbers: its first letter in ASCII; 0: it has none, or another one.
    static unsigned char beginning(std::string_view text) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x80) return 0;
            const auto letter = static_cast<unsigned char>(byte | 0x20U);
            if (letter >= 'a' && letter <= 'z') return letter;
        }
        return 0;
    }
    void add(const std::string& head) {
        begins_[0] = true;
        begins_[beginning(head)] = true;
        seen_.try_emplace(head, 0);
    }

    std::size_t pages_ = 0;
    std::map<std::string, std::size_t> seen_;  // without their numbers
    std::array<bool, 128> begins_ = {};
};

class Pages {
  public:
    Pages(LayoutLines& found, bool typed) : found_(found), typed_(typed) {}

    // Page numbers, running heads, and what tells that a page ends.
    void leave_out() {
        const RunningHeads heads(found_.lines);
        title_ = title_of_pages();
        numbers_ = numbers_alone();
        constexpr std::string_view words_that_turn = "words that turn a page";
        bool turned = false;
        std::vector<bool> goes(found_.lines.size(), false);
        for (std::size_t at = 0; at < found_.lines.size(); ++at) {
            LayoutLine& line = found_.lines[at];
            std::string_view what;
            // What a writer's style says is spoken belongs to no page.
            if (!is_spoken(line) && (line.kind == ParagraphKind::Text || line.kind == ParagraphKind::TableCell)) {
                if (is_page_number(line.text) && stands_as_page_number(at)) what = "page numbers";
                if (line.text.starts_with(export_mark)) {
                    what = "the mark of an export";
                    found_.exported = true;
                }
                if (is_page_turn(line.text) && stands_at_foot(at)) what = words_that_turn;
                if (heads.is_one(found_.lines, at) || repeats_title(at)) what = "running heads";
            }
            if (!what.empty()) {
                turned = turned || what == words_that_turn;
                count_left_out(found_.left_out, what);
                goes[at] = true;
                continue;
            }
            if (line.kind != ParagraphKind::Break) line.turned = std::exchange(turned, false);
            if (const std::size_t end = page_turn_behind(line.text); end < line.text.size() && !is_spoken(line)) {
                count_left_out(found_.left_out, words_that_turn);
                cut_behind(line, end);
                turned = true;
            }
        }
        erase_marked(found_.lines, goes);
    }

  private:
    // "12." below a name is what somebody says, and so may be "page two" or "600." in the middle of words; "PAGE TWO" and "- 12 -"
    // stand out, and "12" does where a page before or behind it has the number beside it.
    bool stands_as_page_number(std::size_t at) const {
        const auto& lines = found_.lines;
        if (is_in_numbered_rows(at)) return false;
        if (at == 0 || lines[at].apart || lines[at - 1].kind == ParagraphKind::Break) return true;
        const std::string_view text = lines[at].text;
        if (!typed_ || (is_in_capitals(lines[at - 1].text) && !is_long_title(lines[at - 1]))) return false;
        if (!std::ranges::any_of(text, is_digit_char)) return is_in_capitals(text);
        return !is_digit_char(text.front()) || counts_on(at);
    }
    // A row of a table whose other cells are empty, above or below one that begins with a number, too: a cue without words.
    bool is_in_numbered_rows(std::size_t at) const {
        const auto& lines = found_.lines;
        const auto is_numbered_row = [&](std::size_t row) {
            return row < lines.size() && lines[row].kind == ParagraphKind::TableCell &&
                   is_digit_char(lines[row].text.front()) && lines[row].text.contains('\t');
        };
        if (lines[at].kind != ParagraphKind::TableCell) return false;
        return is_numbered_row(at + 1) || (at > 0 && is_numbered_row(at - 1));
    }
    // The number of a page by the numbers that stand alone before and behind it.
    bool counts_on(std::size_t at) const {
        const auto here = std::ranges::lower_bound(numbers_, at, {}, &Number::line);
        if (here == numbers_.end() || here->line != at) return false;
        return (here != numbers_.begin() && std::prev(here)->value + 1 == here->value) ||
               (here + 1 != numbers_.end() && here->value + 1 == (here + 1)->value);
    }
    // Whether nothing stands right above this line, or there is none.
    bool is_alone_above(std::size_t at) const {
        const auto& lines = found_.lines;
        return at >= lines.size() || lines[at].apart || lines[at].kind == ParagraphKind::Break;
    }
    // Words that turn a page, and not "MORE" in the middle of what somebody shouts.
    bool stands_at_foot(std::size_t at) const {
        const auto& lines = found_.lines;
        if (lines[at].text.front() == '(' || lines[at].text.front() == '[' || at == 0 || lines[at].apart) return true;
        const bool is_last = is_alone_above(at + 1) || is_in_capitals(lines[at + 1].text);
        return is_last && !is_in_capitals(lines[at - 1].text);
    }
    bool turns_page(std::size_t at) const {
        const LayoutLine& line = found_.lines[at];
        return line.kind == ParagraphKind::Break || (is_page_number(line.text) && stands_as_page_number(at));
    }
    // Folded: the first line. Printed scripts repeat it at the edge of a page.
    std::string title_of_pages() const {
        if (found_.lines.empty() || found_.lines.front().text.size() >= longest_head) return {};
        return fold_name(found_.lines.front().text);
    }
    bool is_title(const LayoutLine& line) const {
        return !title_.empty() && line.text.size() < longest_head && fold_name(line.text) == title_;
    }
    // Beside a page's number or its end, and above nothing that it could be the name to.
    bool repeats_title(std::size_t at) const {
        const auto& lines = found_.lines;
        if (at == 0) return false;
        const bool turn_below = at + 1 < lines.size() && turns_page(at + 1);
        if (!turn_below && !turns_page(at - 1)) return false;
        const bool alone_below = at + 1 == lines.size() || lines[at + 1].apart || turn_below;
        return alone_below ? is_title(lines[at]) : is_long_title(lines[at]);
    }
    // Longer than a name.
    bool is_long_title(const LayoutLine& line) const {
        constexpr std::size_t words_of_no_name = 3;
        return is_title(line) && count_words(line.text) >= words_of_no_name;
    }

    struct Number {
        std::size_t line = 0;
        int value = 0;
    };
    // Of the lines that are nothing but a number.
    std::vector<Number> numbers_alone() const {
        std::vector<Number> numbers;
        for (std::size_t at = 0; at < found_.lines.size(); ++at) {
            const std::string_view text = found_.lines[at].text;
            if (text.empty() || !is_digit_char(text.front()) || !is_page_number(text)) continue;
            const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
            numbers.push_back({at, std::stoi(std::string(text.substr(0, digits)))});
        }
        return numbers;
    }

    LayoutLines& found_;
    bool typed_;
    std::vector<Number> numbers_;
    std::string title_;  // folded
};

}  // namespace

void leave_out_pages(LayoutLines& found, bool typed) { Pages(found, typed).leave_out(); }

}  // namespace dramatis::cues::scripts
