#include "cues/prose/text/block_kinds.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::size_t longest_heading = 120;

constexpr std::array<std::string_view, 21> chapter_words = {
    "chapter", "part",  "book",     "volume", "act",   "scene",    "letter", "canto", "kapitel", "teil",   "adventure",
    "phase",   "stave", "chapitre", "partie", "livre", "capítulo", "parte",  "libro", "episode", "section"};
constexpr std::array<std::string_view, 12> lone_headings = {"prologue", "epilogue",  "interlude", "preface",
                                                            "foreword", "afterword", "prolog",    "epilog",
                                                            "vorwort",  "épilogue",  "prólogo",   "epílogo"};
constexpr std::array<std::string_view, 52> number_words = {
    "one",      "two",      "three",    "four",     "five",     "six",     "seven",   "eight",     "nine",
    "ten",      "eleven",   "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",   "first",    "second",   "third",    "fourth",  "fifth",   "last",      "the",
    "premier",  "première", "deuxième", "primero",  "primera",  "segundo", "tercero", "eins",      "zwei",
    "drei",     "vier",     "fünf",     "erster",   "erstes",   "zweites", "drittes", "viertes",   "fünftes",
    "thirty",   "forty",    "fifty",    "sixth",    "seventh",  "eighth",  "ninth"};

bool is_number(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_ascii_digit); }

bool is_roman(std::string_view word) {
    return !word.empty() && word.size() <= 8 && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_ordinal(std::string_view word) {
    if (is_number(word) || is_roman(word) || is_roman(to_upper(word))) return true;
    const std::string lower = to_lower(word);
    const std::string_view head = std::string_view(lower).substr(0, lower.find('-'));
    return std::ranges::find(number_words, head) != number_words.end();
}

// "— I —" without its frame.
std::string_view unframed(std::string_view text) {
    const std::string_view whole = text;
    for (const std::string_view dash : {em_dash, std::string_view("\u2013"), std::string_view("-")}) {
        if (whole.size() < 2 * dash.size() + 1 || !whole.starts_with(dash) || !whole.ends_with(dash)) continue;
        std::size_t at = 0;
        text = trimmed(whole.substr(dash.size(), whole.size() - 2 * dash.size()), at);
        return text.empty() ? whole : text;
    }
    return whole;
}

// Letters, and whether one of them is small.
struct Case {
    std::size_t capitals = 0;
    bool small = false;
};
Case case_of(std::string_view text) {
    Case found;
    for (std::size_t at = 0; at < text.size(); at += code_point_size(text, at)) {
        if (upper_at(text, at)) ++found.capitals;
        if (lower_at(text, at)) {
            found.small = true;
            return found;
        }
    }
    return found;
}

bool begins_with_mark(std::string_view text) {
    return text.starts_with('"') || text.starts_with('\'') || text.starts_with("\u201c") ||
           text.starts_with("\u2018") || text.starts_with("\u201e") || text.starts_with("\u00ab") ||
           text.starts_with("\u00bb");
}

// "CHAPTER ONE", "Chapter 3: The Lamp", "Part the Second", "Erstes Kapitel", "2. Kapitel", "Prologue".
bool names_a_chapter(std::string_view text) {
    const Word first = word_at(text, skip_spaces(text, 0));
    if (first.empty()) return false;
    const std::string lower = to_lower(text_of(text, first));
    std::size_t at = skip_spaces(text, first.end);
    if (std::ranges::find(lone_headings, lower) != lone_headings.end())
        return at >= text.size() || !letter_at(text, at);
    if (at < text.size() && text[at] == '.') at = skip_spaces(text, at + 1);
    const Word second = word_at(text, at);
    const std::string next = to_lower(text_of(text, second));
    const bool stopped = ends_in_stop(text.substr(0, text.find('\n'))) && text.size() > 60;
    if (std::ranges::find(chapter_words, lower) != chapter_words.end())
        return !stopped && (at >= text.size() || is_ordinal(text_of(text, second)));
    return !stopped && is_ordinal(lower) && std::ranges::find(chapter_words, next) != chapter_words.end() &&
           next != "part" && next != "letter" && next != "act" && next != "scene";
}

// "IV", "IV.", "3.", "III. The Lamp", "12 THE LAMP".
bool is_numbered(std::string_view text) {
    const Word first = word_at(text, 0);
    const std::string_view number = text_of(text, first);
    if (!is_roman(number) && !is_number(number)) return false;
    if (is_number(number) && number.size() > 3) return false;
    std::size_t at = first.end;
    const bool dotted = at < text.size() && std::string_view(".:)").contains(text[at]);
    if (dotted) ++at;
    at = skip_spaces(text, at);
    if (at >= text.size()) return dotted || number != "I" || text.size() == 1;
    const std::string_view title = text.substr(at);
    if (!dotted && is_number(number) && title.size() <= 60 && may_be_title(title)) return true;  // "01 My Early Home"
    if (!dotted) return !case_of(title).small && case_of(title).capitals > 1;
    return title.size() <= 80 && upper_at(title, 0) && !title.ends_with(',') && !title.ends_with(';') &&
           (may_be_title(title) || !case_of(title).small);
}

// A sign that parts scenes: of ASCII these, of the rest each that isn't a mark or an ellipsis.
bool is_break_sign(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '*':
        case '#':
        case '-':
        case '~':
        case '_':
        case '=':
        case '+':
        case '/':
        case '\\':
        case '<':
        case '>':
        case '|':
        case '^':
            return true;
        default:
            break;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80u || space_at(text, at) > 0) return false;
    const std::string_view rest = text.substr(at);
    for (const std::string_view mark :
         {"\u201c", "\u201d", "\u201e", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u2026", "\u00bf", "\u00a1"})
        if (rest.starts_with(mark)) return false;
    return true;
}

}  // namespace

bool is_scene_break(std::string_view text) {
    if (text.empty() || text.size() > 200) return false;
    bool sign = false;
    bool letters = false;
    for (std::size_t at = 0; at < text.size(); at += code_point_size(text, at)) {
        const char c = text[at];
        if (letter_at(text, at)) {
            if (c != 'o' && c != 'O' && c != 'x' && c != 'X' && c != '0') return false;
            letters = true;
        } else if (is_break_sign(text, at)) {
            sign = true;
        } else if (c != '.' && space_at(text, at) == 0) {
            return false;
        }
    }
    if (letters && !sign) return text == "oOo" || text == "o0o" || text == "xXx" || text == "xxx" || text == "ooOoo";
    return sign;
}

bool is_heading(std::string_view text) {
    if (text.size() > longest_heading || std::ranges::count(text, '\n') > 2) return false;
    text = unframed(text);
    if (text.front() == '#')
        return letter_at(text, skip_spaces(text, std::min(text.find_first_not_of('#'), text.size())));
    if (const std::size_t line = text.find('\n'); line != std::string_view::npos) {
        const std::string_view below = text.substr(line + 1);
        if (below.size() >= 3 && below.find_first_not_of("=-") == std::string_view::npos) return true;
    }
    if (begins_with_mark(text)) return false;
    if (names_a_chapter(text) || is_numbered(text)) return true;
    const Case letters = case_of(text);
    return !letters.small && letters.capitals >= 3 && !std::string_view(",!?;:\"").contains(text.back()) &&
           text.find('\n') == std::string_view::npos;
}

bool is_chapter_heading(std::string_view text) {
    if (text.size() > longest_heading) return false;
    text = unframed(text);
    if (text.front() == '#') text.remove_prefix(std::min(text.find_first_not_of("# "), text.size()));
    return names_a_chapter(text) || is_numbered(text);
}

bool may_be_title(std::string_view text) {
    if (text.size() > 80 || text.contains('\n') || begins_with_mark(text)) return false;
    if (std::string_view(".,;:!?-").contains(text.back()) || text.ends_with(ellipsis) || text.ends_with(em_dash))
        return false;
    if (!upper_at(text, 0) && !letter_at(text, 0)) return false;
    std::size_t words = 0;
    std::size_t capital = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Word word = word_at(text, at);
        at = word.empty() ? at + code_point_size(text, at) : word.end;
        if (word.empty() || word.end - word.begin < 4) continue;
        ++words;
        if (!lower_at(text, word.begin)) ++capital;
    }
    return upper_at(text, 0) && 3 * capital >= 2 * words;
}

bool is_bare_number(std::string_view text) { return text.size() <= 4 && is_number(text); }

bool is_page_number(std::string_view text) {
    if (text.size() > 16) return false;
    const std::string lower = to_lower(text);
    std::string_view rest = lower;
    const bool framed = rest.size() > 2 && std::string_view("-[({").contains(rest.front());
    if (framed) {
        rest.remove_prefix(1);
        rest.remove_suffix(1);
    }
    rest = trim(rest);
    bool named = false;
    for (const std::string_view word : {"page", "pg", "p.", "seite", "página"}) {
        if (!rest.starts_with(word)) continue;
        rest = trim(rest.substr(word.size()));
        if (rest.starts_with('.')) rest = trim(rest.substr(1));
        named = true;
        break;
    }
    return (framed || named) && is_number(rest);
}

bool is_apparatus(std::string_view text) {
    if (!text.starts_with('[')) return false;
    const std::string lower = to_lower(text.substr(1, 16));
    for (const std::string_view word : {"illustration", "transcriber", "footnote", "editor's note", "note:"})
        if (lower.starts_with(word)) return true;
    const std::size_t close = text.find(']');
    return close != std::string_view::npos && close <= 4 && close + 1 < text.size() &&
           is_number(text.substr(1, close - 1));
}

bool is_contents_heading(std::string_view text) {
    if (text.size() > 40) return false;
    const std::string name = fold_name(text);
    for (const std::string_view each : {"contents", "tableofcontents", "inhalt", "inhaltsverzeichnis",
                                        "tabledesmatières", "índice", "listofchapters"})
        if (name == each) return true;
    return false;
}

}  // namespace dramatis::cues::prose::text
