#include "cues/prose/sheet/body_writer.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "cues/body_text.h"

namespace dramatis::cues::prose::sheet {
namespace {

bool is_word_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t c = decode(text, at).value;
    return is_letter(c) || is_digit(c);
}
bool is_word_before(std::string_view text, std::size_t at) { return ends_in_a_word(text.substr(0, at)); }

// Apostrophes count as a part of the word that they touch.
bool stands_between_words(std::string_view before, std::string_view behind) {
    static constexpr std::string_view apostrophes[] = {"'", "\u2019"};
    for (const std::string_view apostrophe : apostrophes) {
        while (before.ends_with(apostrophe)) before.remove_suffix(apostrophe.size());
        while (behind.starts_with(apostrophe)) behind.remove_prefix(apostrophe.size());
    }
    return ends_in_a_word(before) && is_word_at(behind, 0);
}

bool is_emphasis_mark(char c) { return c == '_' || c == '*'; }

// The mark that closes the one at `open`: close to a word or to punctuation behind one, before anything but a word.
std::optional<std::size_t> closing_mark(std::string_view text, std::size_t open) {
    const char mark = text[open];
    if (is_word_before(text, open) || open + 1 >= text.size() || text[open + 1] == ' ' || text[open + 1] == mark)
        return std::nullopt;
    const std::size_t close = text.find(mark, open + 1);
    if (close == std::string_view::npos || text[close - 1] == ' ' || is_word_at(text, close + 1)) return std::nullopt;
    return close;
}

// "_So_" and "*so*" become "*so*"; the other marks go, but for snake_case.
std::string with_emphasis(std::string_view text) {
    constexpr std::size_t none = std::string_view::npos;
    std::string result;
    result.reserve(text.size());
    std::size_t close = none;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (!is_emphasis_mark(c)) {
            result += c;
            ++at;
            continue;
        }
        if (close == at) {
            result += '*';
            close = none;
            ++at;
            continue;
        }
        if (close == none) {
            close = closing_mark(text, at).value_or(none);
            if (close != none) {
                result += result.ends_with('*') ? " *" : "*";  // two marks side by side would be one
                ++at;
                continue;
            }
        }
        // Marks without a partner: what they part stays two words.
        std::size_t end = at + 1;
        while (end < text.size() && end != close && is_emphasis_mark(text[end])) ++end;
        if (stands_between_words(text.substr(0, at), text.substr(end))) result += c == '_' && end == at + 1 ? '_' : ' ';
        at = end;
    }
    return result;
}

void soften_brackets(std::string& text) {
    std::ranges::replace(text, '{', '(');
    std::ranges::replace(text, '}', ')');
    for (const char bracket : {'[', ']'}) {
        const auto doubled = std::ranges::unique(text, [&](char a, char b) { return a == bracket && b == bracket; });
        text.erase(doubled.begin(), doubled.end());
    }
}

// Parentheses before the first word go, each with its partner.
void open_without_parenthesis(std::string& text) {
    std::vector<std::size_t> open;  // that aren't closed yet
    std::vector<bool> goes(text.size(), false);
    bool at_the_start = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') {
            goes[at] = at_the_start;
            open.push_back(at);
        } else if (text[at] == ')' && !open.empty()) {
            goes[at] = goes[open.back()];
            open.pop_back();
        }
        at_the_start = at_the_start && (goes[at] || text[at] == ' ');
    }
    for (std::size_t at = 0; at < text.size(); ++at)
        if (goes[at]) text[at] = ' ';  // what it parts stays two words
}

}  // namespace

std::string body_text(std::string_view text) {
    std::string body = with_emphasis(collapse_spaces(text));
    soften_brackets(body);
    open_without_parenthesis(body);
    return collapse_spaces(body);
}

std::vector<std::string_view> cut_body(std::string_view body) {
    constexpr std::size_t longest = 4000;  // bytes: some five minutes
    std::vector<std::string_view> parts;
    while (body.size() > longest) {
        const std::string_view window = body.substr(0, longest);
        std::size_t end = window.rfind(". ");
        end = end == std::string_view::npos ? window.rfind(' ') : end + 1;
        if (end == std::string_view::npos || end == 0) end = body.find(' ', longest);
        if (end == std::string_view::npos) break;
        parts.push_back(body.substr(0, end));
        body.remove_prefix(end + 1);
    }
    parts.push_back(body);
    return parts;
}

bool ends_in_a_word(std::string_view text) {
    if (text.empty()) return false;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u) --last;
    return is_word_at(text, last);
}

bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (is_letter(point.value) || is_digit(point.value)) return true;
        at += point.bytes;
    }
    return !folded_words(text).empty();  // "½" is said too
}

}  // namespace dramatis::cues::prose::sheet
