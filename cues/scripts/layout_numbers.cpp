#include "cues/scripts/layout_numbers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// At the start of a line, with the mark and the space behind it.
struct Numbered {
    std::size_t digits = 0, behind = 0;
    bool marked = false;  // by more than one space
};
Numbered number_at(const LayoutLine& line) {
    std::size_t digits = 0;
    while (digits < line.text.size() && digits < 4 && is_digit_char(line.text[digits])) ++digits;
    if (digits == 0) return {};
    std::size_t behind = digits;
    while (behind < line.text.size() && (line.text[behind] == '.' || line.text[behind] == ')' ||
                                         line.text[behind] == '*' || line.text[behind] == ':'))
        ++behind;
    const std::size_t space = behind;
    while (behind < line.text.size() && (line.text[behind] == ' ' || line.text[behind] == '\t')) ++behind;
    if (behind == space) return {};
    return {digits, behind, space > digits || line.text[space] == '\t'};
}

// "600 pages?" and "1912. A bad one." where the lines are numbered: words that go on, and not the next number.
bool is_number_in_words(const LayoutLine& line, const Numbered& number, int last) {
    constexpr int most_left_out = 3;
    const int value = std::stoi(line.text.substr(0, number.digits));
    const bool follows = value == 1 || (value > last && value <= last + 1 + most_left_out);
    if (follows) return false;
    const std::string_view behind = std::string_view(line.text).substr(number.behind);
    if (!number.marked && !behind.empty() && is_lower(decode(behind, 0).value)) return true;
    const std::string_view word = behind.substr(0, behind.find_first_of(" :.\t"));
    return !line.apart && (word.size() < 2 || !is_in_capitals(word));
}

bool begins_with_number(std::string_view text, int value) {
    const std::string number = std::to_string(value);
    return text.starts_with(number) && (text.size() == number.size() || !is_digit_char(text[number.size()]));
}

// "7." where the lines are numbered, the last one above is the sixth and the one below the eighth. Whoever says "seven" counts no lines.
bool is_empty_cue(const std::vector<LayoutLine>& lines, std::size_t at, int last) {
    const LayoutLine& line = lines[at];
    std::string_view text = line.text;
    if (text.ends_with('.')) text.remove_suffix(1);
    if ((line.kind != ParagraphKind::TableCell && line.kind != ParagraphKind::Text) || is_spoken(line) ||
        !is_short_number(text) || std::stoi(std::string(text)) != last + 1)
        return false;
    if (at + 1 == lines.size()) return line.kind == ParagraphKind::TableCell;
    return begins_with_number(lines[at + 1].text, last + 2);
}

}  // namespace

void take_scene_numbers(LayoutLines& found) {
    for (LayoutLine& line : found.lines) {
        if (line.text.empty() || !is_digit_char(line.text.front())) continue;
        const std::size_t first = line.text.find_first_of(" \t.)"), last = line.text.rfind('\t');
        if (first == std::string::npos || last == std::string::npos || last <= first) continue;
        if (line.text.substr(last + 1) == line.text.substr(0, first) && read_scene_line(line.text, false))
            cut_behind(line, last);
    }
}

void take_numbers_above(LayoutLines& found) {
    auto& lines = found.lines;
    const auto stands_alone = [&](std::size_t at) {
        std::string_view text = lines[at].text;
        if (text.ends_with('.')) text.remove_suffix(1);
        // Below a name it is said.
        const bool below_name = at > 0 && !lines[at].apart && is_in_capitals(lines[at - 1].text);
        return lines[at].kind == ParagraphKind::Text && !is_spoken(lines[at]) && is_short_number(text) && !below_name &&
               at + 1 < lines.size() && lines[at + 1].kind == ParagraphKind::Text && !lines[at + 1].apart;
    };
    std::vector<std::size_t> places;
    std::size_t rising = 0;
    int last = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!stands_alone(at)) continue;
        const int value = std::stoi(lines[at].text);
        rising += value == last + 1 ? 1u : 0u;
        last = value;
        places.push_back(at);
    }
    constexpr std::size_t least = 4, most_lines = 5;  // most_lines: from one number to the next, as it is usual
    if (found.exported || rising < least || rising < places.size() || places.size() * most_lines < lines.size()) return;
    std::vector<bool> goes(lines.size(), false);
    for (const std::size_t at : places) {
        goes[at] = true;
        lines[at + 1].number = std::to_string(std::stoi(lines[at].text));
        lines[at + 1].apart = true;
    }
    erase_marked(lines, goes);
}

void take_line_numbers(LayoutLines& found) {
    std::size_t numbered = 0, rising = 0, all = 0;
    int last = 0;
    for (const LayoutLine& line : found.lines) {
        if (line.kind == ParagraphKind::Break || is_spoken(line)) continue;
        ++all;
        const Numbered number = number_at(line);
        if (number.digits == 0 || is_number_in_words(line, number, last)) continue;
        ++numbered;
        const int value = std::stoi(line.text.substr(0, number.digits));
        rising += value > last || value == 1 ? 1u : 0u;
        last = value;
    }
    constexpr std::size_t least = 4;
    if (!found.exported && (numbered < least || numbered * 6 < all || rising * 10 < numbered * 8)) return;
    last = 0;
    std::vector<bool> goes(found.lines.size(), false);
    for (LayoutLine& line : found.lines) {
        const auto at = static_cast<std::size_t>(&line - found.lines.data());
        if (!found.exported && is_empty_cue(found.lines, at, last)) {
            ++last;
            goes[at] = true;
            count_left_out(found.left_out, "numbers without a cue");
            continue;
        }
        if (is_spoken(line) || (found.exported && !line.apart && &line != found.lines.data())) continue;
        const Numbered number = number_at(line);
        if (number.digits == 0 || is_number_in_words(line, number, last)) continue;
        last = std::stoi(line.text.substr(0, number.digits));
        // "1. INT. KITCHEN" keeps its number, of a scene.
        line.number = line.text.substr(0, number.digits);
        remove_from(line, 0, number.behind);
    }
    erase_marked(found.lines, goes);
}

void leave_out_verse_numbers(LayoutLines& found) {
    const auto number_behind = [](const LayoutLine& line) {
        const std::size_t tab = line.text.rfind('\t');
        return tab != std::string::npos && tab > 0 && is_short_number(std::string_view(line.text).substr(tab + 1))
                   ? tab
                   : line.text.size();
    };
    const auto has_number = [&](const LayoutLine& line) { return number_behind(line) < line.text.size(); };
    constexpr std::ptrdiff_t least = 3;
    if (std::ranges::count_if(found.lines, has_number) < least) return;
    for (LayoutLine& line : found.lines) {
        if (!has_number(line)) continue;
        cut_behind(line, number_behind(line));
        count_left_out(found.left_out, "numbers in the margin");
    }
}

}  // namespace dramatis::cues::scripts
