#include "cues/scripts/sheet_words.h"

#include <algorithm>

#include "core/text.h"
#include "cues/prose/sheet/body_writer.h"

namespace dramatis::cues::scripts {

std::string without_marks(std::string_view text, std::string_view marks) {
    const auto is_word = [&](std::size_t at) {
        const auto c = static_cast<unsigned char>(text[at]);
        return c >= 0x80 || c == '\'' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(marks, at), text.size());
        const bool alone = end == at + 1 && at > 0 && text[at - 1] == ' ' && end < text.size() && text[end] == ' ';
        if (end == at || (alone && text[at] != '*'))
            plain += text[at++];
        else if (at > 0 && end < text.size() && is_word(at - 1) && is_word(end))
            plain += ' ';
        at = std::max(at, end);
    }
    return plain;
}

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_word(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A number, or one letter that is no part of a word.
bool ends_in_factor(std::string_view text) {
    if (text.ends_with(' ')) text.remove_suffix(1);
    if (text.empty() || !is_ascii_word(text.back())) return false;
    return is_ascii_digit(text.back()) || text.size() == 1 || std::string_view(" (").contains(text[text.size() - 2]);
}
bool begins_with_factor(std::string_view text) {
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty() || !is_ascii_word(text.front())) return false;
    return is_ascii_digit(text.front()) || text.size() == 1 || std::string_view(" ).,;:?!*").contains(text[1]);
}

}  // namespace

std::string with_times_signs(std::string_view text) {
    std::string signs;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view before = text.substr(0, at), behind = text.substr(at + 1);
        const bool multiplies = text[at] == '*' && ends_in_factor(before) && begins_with_factor(behind) &&
                                before.ends_with(' ') == behind.starts_with(' ');
        if (multiplies)
            signs += before.ends_with(' ') ? "×" : " × ";
        else
            signs += text[at];
    }
    return signs;
}

std::string plain_line(std::string_view text) {
    std::string line = without_dangers(collapse_spaces(text));
    for (const char open : {'{', '['}) std::ranges::replace(line, open, '(');
    for (const char close : {'}', ']'}) std::ranges::replace(line, close, ')');
    return collapse_spaces(without_marks(line, "*<>"));
}

std::string without_parentheses(std::string_view text) {
    std::string line = plain_line(text);
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == ')') line[at] = ' ';
        if (line[at] != '(') continue;
        const std::string_view before = trim(std::string_view(line).substr(0, at));
        line.replace(at, 1, before.empty() || before.ends_with('-') ? " " : " - ");
    }
    return collapse_spaces(line);
}

std::string direction_text(std::string_view text) {
    std::string line = plain_line(text);
    for (const char mark : {'(', ')', ';', ':', '"'})
        std::ranges::replace(line, mark, mark == '(' || mark == ')' ? ' ' : ',');
    line = collapse_spaces(line);
    while (!line.empty() && (line.back() == ',' || line.back() == ' ')) line.pop_back();
    while (!line.empty() && (line.front() == ',' || line.front() == ' ')) line.erase(0, 1);
    return line;
}

std::string sound_text(std::string_view text) {
    std::string line = plain_line(text);
    std::ranges::replace(line, ':', ',');
    while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
    if (std::ranges::count(line, '(') != std::ranges::count(line, ')')) line = without_parentheses(line);
    return line;
}

std::string note_text(std::string_view text) {
    std::string note = plain_line(text);
    if (note.starts_with('(')) note = without_parentheses(note);
    while (note.starts_with("- ")) note.erase(0, 2);
    return note;
}

std::string cue_number(std::string_view number) {
    const bool plain = !number.empty() && number.size() < 6 &&
                       std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return plain ? std::string(number) + ". " : std::string();
}

std::string spoken_text(std::string_view text) {
    const std::string words = with_times_signs(without_dangers(text));
    // Tags of other programs are left out of sheets; words between such marks would go with them.
    return prose::sheet::body_text(without_marks(words, "<>"));
}

}  // namespace dramatis::cues::scripts
