#include "cues/heads.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis::cues {
namespace {

struct ReservedWord {
    std::string_view word;
    CueKind kind;
};
constexpr std::array reserved{
    ReservedWord{"SCENE", CueKind::Scene},     ReservedWord{"SOUND", CueKind::Sound},
    ReservedWord{"SFX", CueKind::Sound},       ReservedWord{"FX", CueKind::Sound},
    ReservedWord{"F/X", CueKind::Sound},       ReservedWord{"AMBIENCE", CueKind::Ambience},
    ReservedWord{"AMB", CueKind::Ambience},    ReservedWord{"ATMOS", CueKind::Ambience},
    ReservedWord{"BG", CueKind::Ambience},     ReservedWord{"MUSIC", CueKind::Music},
    ReservedWord{"MUS", CueKind::Music},       ReservedWord{"GRAMS", CueKind::Music},
    ReservedWord{"PAUSE", CueKind::Pause},     ReservedWord{"BEAT", CueKind::Beat},
    ReservedWord{"SILENCE", CueKind::Silence}, ReservedWord{"NOTE", CueKind::Note},
    ReservedWord{"END", CueKind::End},
};
constexpr auto reserved_names = [] {
    std::array<std::string_view, reserved.size()> names{};
    for (std::size_t i = 0; i < reserved.size(); ++i) names[i] = reserved[i].word;
    return names;
}();
constexpr std::array<std::string_view, 12> number_words{"ONE",   "TWO",   "THREE", "FOUR", "FIVE",   "SIX",
                                                        "SEVEN", "EIGHT", "NINE",  "TEN",  "ELEVEN", "TWELVE"};
constexpr std::size_t longest_head = 512;  // characters; what is longer is prose

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t skip_blanks(std::string_view line, std::size_t at) {
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}

// How far the characters of names go from `at`. '/' is one only for F/X, and so that "IRIS/TOBIAS:" gets a message of its own.
std::size_t name_end(std::string_view line, std::size_t at) {
    constexpr std::string_view plain = " .'-#&/";
    for (std::size_t count = 0; at < line.size() && count < longest_head; ++count) {
        const char c = line[at];
        if ((c >= 'A' && c <= 'Z') || is_ascii_digit(c) || plain.find(c) != plain.npos) {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x80) break;
        const CodePoint point = decode(line, at);
        constexpr char32_t no_break_space = 0xA0, apostrophe = 0x2019, no_break_hyphen = 0x2011;
        const bool belongs = is_upper(point.value) || is_mark(point.value) || is_digit(point.value) ||
                             point.value == no_break_space || point.value == apostrophe ||
                             point.value == no_break_hyphen;
        if (!belongs) break;
        at += point.bytes;
    }
    return at;
}

bool has_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (is_upper(c.value)) return true;
        at += c.bytes;
    }
    return false;
}

// "12. ", "12) ", "4* ", "7a. " before a head: the length with the space behind, and the number.
std::size_t read_cue_number(std::string_view line, std::string_view& number) {
    constexpr std::size_t most_digits = 9;
    std::size_t at = 0;
    while (at < line.size() && at < most_digits && is_ascii_digit(line[at])) ++at;
    if (at == 0) return 0;
    if (at < line.size() && ((line[at] >= 'A' && line[at] <= 'Z') || (line[at] >= 'a' && line[at] <= 'z'))) ++at;
    if (at >= line.size() || (line[at] != '.' && line[at] != ')' && line[at] != '*')) return 0;
    const std::size_t begin_of_rest = skip_blanks(line, at + 1);
    if (begin_of_rest == at + 1) return 0;
    number = line.substr(0, at);
    return begin_of_rest;
}

bool is_scene_number(std::string_view word) {
    if (word.empty()) return false;
    if (std::ranges::any_of(word, is_ascii_digit)) return true;
    if (word.find_first_not_of("IVXLC") == word.npos) return true;
    return std::ranges::find(number_words, word) != number_words.end();
}

// What follows the name: options, colon, body. Nothing if it can't be a head.
std::optional<Head> read_rest(std::string_view line, std::size_t at, Head head) {
    at = skip_blanks(line, at);
    if (at < line.size() && line[at] == '(') {
        if (const auto close = matching_parenthesis(line, at)) {
            head.options = line.substr(at + 1, *close - at - 1);
            at = skip_blanks(line, *close + 1);
        } else {
            const std::size_t colon = line.find(':', at);
            head.flaw = Head::Flaw::OpenParenthesis;
            head.options = line.substr(at + 1, (colon == line.npos ? line.size() : colon) - at - 1);
            at = colon == line.npos ? line.size() : colon;
        }
    }
    if (at < line.size() && line[at] == ':') {
        ++at;
    } else if (head.flaw == Head::Flaw::None) {
        head.flaw = Head::Flaw::NoColon;
    }
    head.body = line.substr(at);
    return head;
}

// "SCENE 2: Night", "SCENE 2 (options): Night", "SCENE 2", "SCENE 2. INT. KITCHEN. NIGHT".
std::optional<Head> read_numbered_scene(std::string_view line, std::size_t at, Head head) {
    constexpr std::string_view word = "SCENE";
    if (!line.substr(at).starts_with(word) || at + word.size() >= line.size() || !is_blank(line[at + word.size()])) {
        return std::nullopt;
    }
    const std::size_t number_begin = skip_blanks(line, at + word.size());
    const std::size_t number_end = std::min(line.find_first_of(" \t:(.,-", number_begin), line.size());
    const std::string_view number = line.substr(number_begin, number_end - number_begin);
    if (!is_scene_number(number)) return std::nullopt;
    head.kind = CueKind::Scene;
    head.scene_number = number;
    head.name = line.substr(at, number_end - at);
    std::size_t rest = skip_blanks(line, number_end);
    for (const std::string_view mark : {".", "-", "–", "—"}) {
        if (line.substr(rest).starts_with(mark)) rest = skip_blanks(line, rest + mark.size());
    }
    head = *read_rest(line, rest, head);
    // Printed scripts leave the colon out, and nothing but a scene starts with "SCENE 2".
    if (head.flaw == Head::Flaw::NoColon) head.flaw = Head::Flaw::None;
    return head;
}

constexpr bool stands_alone(CueKind kind) {
    return kind == CueKind::Beat || kind == CueKind::End || kind == CueKind::Pause || kind == CueKind::Silence;
}

}  // namespace

std::optional<CueKind> reserved_word(std::string_view word) {
    const auto found = std::ranges::find(reserved, word, &ReservedWord::word);
    if (found == reserved.end()) return std::nullopt;
    return found->kind;
}

std::string_view canonical_head(CueKind kind) {
    const auto found = std::ranges::find(reserved, kind, &ReservedWord::kind);
    return found == reserved.end() ? std::string_view() : found->word;
}

std::span<const std::string_view> reserved_words() { return reserved_names; }

std::optional<Head> read_head(std::string_view line) {
    Head head;
    const std::size_t begin = read_cue_number(line, head.cue_number);
    if (const auto scene = read_numbered_scene(line, begin, head)) return scene;
    const std::size_t end = name_end(line, begin);
    head.name = trim(line.substr(begin, end - begin));
    if (!has_capital(head.name) || head.name.front() == '&' || line[begin] == ' ') return std::nullopt;
    if (const auto kind = reserved_word(head.name)) head.kind = *kind;
    if (end < line.size() && line[end] != ':' && line[end] != '(') return std::nullopt;
    auto result = read_rest(line, end, head);
    if (result->flaw == Head::Flaw::NoColon && stands_alone(head.kind) && trim(result->body).empty()) {
        result->flaw = Head::Flaw::None;
    }
    return result;
}

std::optional<UncapitalisedHead> read_uncapitalised_head(std::string_view line) {
    constexpr std::size_t longest_name = 48, most_words = 4;
    UncapitalisedHead result;
    const std::size_t begin = read_cue_number(line, result.head.cue_number);
    const std::size_t end = line.find_first_of(":(", begin);
    if (end == line.npos || end - begin > 4 * longest_name) return std::nullopt;
    const std::string_view name = trim(line.substr(begin, end - begin));
    result.name = to_upper(name);
    if (name.empty() || count_code_points(name) > longest_name || result.name == name) return std::nullopt;
    if (name_end(result.name, 0) != result.name.size() || !has_capital(result.name)) return std::nullopt;
    if (static_cast<std::size_t>(std::ranges::count(name, ' ')) >= most_words) return std::nullopt;
    result.head.name = name;
    const auto head = read_rest(line, end, result.head);
    if (head->flaw != Head::Flaw::None) return std::nullopt;
    result.head = *head;
    if (const auto kind = reserved_word(result.name)) result.head.kind = *kind;
    constexpr std::string_view scene = "SCENE ";
    if (result.name.starts_with(scene) && is_scene_number(std::string_view(result.name).substr(scene.size()))) {
        result.head.kind = CueKind::Scene;
        result.head.scene_number = trim(name.substr(scene.size()));
    }
    return result;
}

std::vector<std::string_view> split_names(std::string_view names) {
    std::vector<std::string_view> result;
    // "R&B" is one name: only an "&" with a space on either side, or at an end, stands between two.
    std::size_t begin = 0;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const bool slash = names[at] == '/';
        const bool between =
            names[at] == '&' && (at == 0 || names[at - 1] == ' ' || at + 1 == names.size() || names[at + 1] == ' ');
        if (!slash && !between) continue;
        result.push_back(trim(names.substr(begin, at - begin)));
        begin = at + 1;
    }
    result.push_back(trim(names.substr(begin)));
    return result;
}

std::optional<std::size_t> matching_parenthesis(std::string_view text, std::size_t open, char stop) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == '(') {
            ++depth;
        } else if (text[at] == ')') {
            if (--depth == 0) return at;
        } else if (stop != '\0' && text[at] == stop) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace dramatis::cues
