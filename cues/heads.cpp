#include "cues/heads.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/text.h"

namespace dramatis::cues {
namespace {

struct ReservedWord {
    std::string_view word;
    CueKind kind;
};
// The first of each kind is its standard spelling.
constexpr std::array reserved{
    ReservedWord{"SCENE", CueKind::Scene},
    ReservedWord{"SOUND", CueKind::Sound},
    ReservedWord{"AMBIENCE", CueKind::Ambience},
    ReservedWord{"MUSIC", CueKind::Music},
    ReservedWord{"PAUSE", CueKind::Pause},
    ReservedWord{"BEAT", CueKind::Beat},
    ReservedWord{"SILENCE", CueKind::Silence},
    ReservedWord{"NOTE", CueKind::Note},
    ReservedWord{"END", CueKind::End},
    // As scripts of radio, film and stage write them.
    ReservedWord{"SFX", CueKind::Sound},
    ReservedWord{"FX", CueKind::Sound},
    ReservedWord{"F/X", CueKind::Sound},
    ReservedWord{"SOUNDS", CueKind::Sound},
    ReservedWord{"SOUND FX", CueKind::Sound},
    ReservedWord{"SOUND CUE", CueKind::Sound},
    ReservedWord{"SOUND EFFECT", CueKind::Sound},
    ReservedWord{"SOUND EFFECTS", CueKind::Sound},
    ReservedWord{"EFFECT", CueKind::Sound},
    ReservedWord{"EFFECTS", CueKind::Sound},
    ReservedWord{"SPOT", CueKind::Sound},
    ReservedWord{"SPOT EFFECT", CueKind::Sound},
    ReservedWord{"AMB", CueKind::Ambience},
    ReservedWord{"ATMOS", CueKind::Ambience},
    ReservedWord{"BG", CueKind::Ambience},
    ReservedWord{"AMBIENT", CueKind::Ambience},
    ReservedWord{"AMBIENCES", CueKind::Ambience},
    ReservedWord{"ATMOSPHERE", CueKind::Ambience},
    ReservedWord{"ATMOSPHERES", CueKind::Ambience},
    ReservedWord{"BACKGROUND", CueKind::Ambience},
    ReservedWord{"BACKGROUND SOUND", CueKind::Ambience},
    ReservedWord{"SOUNDSCAPE", CueKind::Ambience},
    ReservedWord{"MUS", CueKind::Music},
    ReservedWord{"GRAMS", CueKind::Music},
    ReservedWord{"MUSIC CUE", CueKind::Music},
    ReservedWord{"UNDERSCORE", CueKind::Music},
    ReservedWord{"NOTES", CueKind::Note},
    // German, French, Spanish, Italian.
    ReservedWord{"SZENE", CueKind::Scene},
    ReservedWord{"SCÈNE", CueKind::Scene},
    ReservedWord{"ESCENA", CueKind::Scene},
    ReservedWord{"SCENA", CueKind::Scene},
    ReservedWord{"GERÄUSCH", CueKind::Sound},
    ReservedWord{"GERÄUSCHE", CueKind::Sound},
    ReservedWord{"BRUIT", CueKind::Sound},
    ReservedWord{"BRUITAGE", CueKind::Sound},
    ReservedWord{"SONIDO", CueKind::Sound},
    ReservedWord{"EFECTO", CueKind::Sound},
    ReservedWord{"RUMORE", CueKind::Sound},
    ReservedWord{"SUONO", CueKind::Sound},
    ReservedWord{"EFFETTO", CueKind::Sound},
    ReservedWord{"ATMO", CueKind::Ambience},
    ReservedWord{"AMBIANCE", CueKind::Ambience},
    ReservedWord{"AMBIENTE", CueKind::Ambience},
    ReservedWord{"MUSIK", CueKind::Music},
    ReservedWord{"MUSIQUE", CueKind::Music},
    ReservedWord{"MÚSICA", CueKind::Music},
    ReservedWord{"MUSICA", CueKind::Music},
    ReservedWord{"STILLE", CueKind::Silence},
    ReservedWord{"PAUSA", CueKind::Pause},
    // Matter of the printed page, which nobody speaks.
    ReservedWord{"CAST", CueKind::Note},
    ReservedWord{"CAST LIST", CueKind::Note},
    ReservedWord{"CHARACTERS", CueKind::Note},
    ReservedWord{"DRAMATIS PERSONAE", CueKind::Note},
    ReservedWord{"PERSONEN", CueKind::Note},
    ReservedWord{"PERSONNAGES", CueKind::Note},
    ReservedWord{"PERSONAJES", CueKind::Note},
    ReservedWord{"PERSONAGGI", CueKind::Note},
    ReservedWord{"CREDITS", CueKind::Note},
    ReservedWord{"SYNOPSIS", CueKind::Note},
    ReservedWord{"WRITTEN BY", CueKind::Note},
    ReservedWord{"ADAPTED BY", CueKind::Note},
    ReservedWord{"DIRECTED BY", CueKind::Note},
    ReservedWord{"PRODUCED BY", CueKind::Note},
    ReservedWord{"STORY BY", CueKind::Note},
    ReservedWord{"MUSIC BY", CueKind::Note},
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

// Hebrew, Arabic, Chinese, Japanese and others don't distinguish capitals.
bool is_caseless_letter(char32_t c) {
    return c >= 0x80 && is_letter(c) && to_lower(c) == c && to_upper(c) == c && !is_lower(c);
}

// The end of the name that starts at `at`. '/' belongs to names for F/X, and so that "IRIS/TOBIAS:" gets its own
// message.
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
        const bool belongs = is_upper(point.value) || is_caseless_letter(point.value) || is_mark(point.value) ||
                             is_digit(point.value) || point.value == no_break_space || point.value == apostrophe ||
                             point.value == no_break_hyphen;
        if (!belongs) break;
        at += point.bytes;
    }
    return at;
}

// Of a word that can be a name: a capital, or a letter of a script that has none.
bool has_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (is_upper(c.value) || is_caseless_letter(c.value)) return true;
        at += c.bytes;
    }
    return false;
}

// "12. ", "12) ", "4* ", "7a. " before a head: the length with the space behind, and the number. With `plain` "12 " is one, too.
std::size_t read_cue_number(std::string_view line, std::string_view& number, bool plain = false) {
    constexpr std::size_t most_digits = 9;
    std::size_t at = 0;
    while (at < line.size() && at < most_digits && is_ascii_digit(line[at])) ++at;
    if (at == 0) return 0;
    if (at < line.size() && ((line[at] >= 'A' && line[at] <= 'Z') || (line[at] >= 'a' && line[at] <= 'z'))) ++at;
    const bool marked = at < line.size() && (line[at] == '.' || line[at] == ')' || line[at] == '*');
    if (!marked && !plain) return 0;
    const std::size_t behind = marked ? at + 1 : at;
    const std::size_t begin_of_rest = skip_blanks(line, behind);
    if (begin_of_rest == behind) return 0;
    // "7 & ANNA:" is a character called 7.
    if (!marked && line.substr(begin_of_rest).starts_with('&')) return 0;
    number = line.substr(0, at);
    return begin_of_rest;
}

bool is_scene_number(std::string_view word) {
    if (word.empty()) return false;
    if (std::ranges::any_of(word, is_ascii_digit)) return true;
    if (word.find_first_not_of("IVXLC") == word.npos) return true;
    return std::ranges::find(number_words, word) != number_words.end();
}

constexpr std::string_view full_width_colon = "\uFF1A";  // of Chinese and Japanese

// What follows the name: options, colon, body. Nothing if it can't be a head. `mark` must stand before or behind the colon.
std::optional<Head> read_rest(std::string_view line, std::size_t at, Head head, std::string_view mark = {}) {
    bool closed = mark.empty();
    const auto skip_mark = [&] {
        if (closed || !line.substr(at).starts_with(mark)) return;
        at = skip_blanks(line, at + mark.size());
        closed = true;
    };
    at = skip_blanks(line, at);
    skip_mark();
    if (at < line.size() && line[at] == '(') {
        if (auto close = matching_parenthesis(line, at)) {
            // "ANNA (O.S.) (softly):" has two groups.
            std::size_t behind = skip_blanks(line, *close + 1);
            while (behind < line.size() && line[behind] == '(') {
                const auto next = matching_parenthesis(line, behind);
                if (!next) break;
                close = next;
                behind = skip_blanks(line, *next + 1);
            }
            head.options = line.substr(at + 1, *close - at - 1);
            at = behind;
        } else {
            const std::size_t colon = line.find(':', at);
            head.flaw = Head::Flaw::OpenParenthesis;
            head.options = line.substr(at + 1, (colon == line.npos ? line.size() : colon) - at - 1);
            at = colon == line.npos ? line.size() : colon;
        }
    }
    skip_mark();
    if (at < line.size() && line[at] == ':') {
        ++at;
        skip_mark();
    } else if (line.substr(at).starts_with(full_width_colon)) {
        at += full_width_colon.size();
    } else if (head.flaw == Head::Flaw::None) {
        head.flaw = Head::Flaw::NoColon;
    }
    head.body = line.substr(at);
    return closed ? std::optional(head) : std::nullopt;
}

// "SCENE 2: Night", "SCENE 2 (options): Night", "SCENE 2", "SCENE 2. INT. KITCHEN. NIGHT".
std::optional<Head> read_numbered_scene(std::string_view line, std::size_t at, Head head, std::string_view bold = {}) {
    const auto begins = [&](const ReservedWord& each) {
        const std::size_t end = at + each.word.size();
        return each.kind == CueKind::Scene && line.substr(at).starts_with(each.word) && end < line.size() &&
               is_blank(line[end]);
    };
    const auto found = std::ranges::find_if(reserved, begins);
    if (found == reserved.end()) return std::nullopt;
    const std::string_view word = found->word;
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
    const auto whole = read_rest(line, rest, head, bold);
    if (!whole) return std::nullopt;
    head = *whole;
    // Printed scripts leave the colon out, and nothing but a scene starts with "SCENE 2".
    if (head.flaw == Head::Flaw::NoColon) head.flaw = Head::Flaw::None;
    return head;
}

// "ACT ONE", "PART 2": nobody speaks it.
bool is_division(std::string_view name) {
    for (const std::string_view word : {"ACT ", "ACTE ", "AKT ", "ACTO ", "ATTO ", "AUFZUG ", "PART ", "CHAPTER ",
                                        "EPISODE ", "TEIL ", "KAPITEL ", "PARTIE ", "CHAPITRE ", "PARTE "})
        if (name.starts_with(word) && is_scene_number(trim(name.substr(word.size())))) return true;
    return false;
}

constexpr bool stands_alone(CueKind kind) {
    return kind == CueKind::Beat || kind == CueKind::End || kind == CueKind::Pause || kind == CueKind::Silence;
}

// The marks of a list or of bold type before a head: "- ANNA:", "**ANNA:**". `mark` is the one that closes behind the name.
std::size_t skip_marks(std::string_view line, std::size_t at, std::string_view& mark) {
    for (const std::string_view bullet : {"- ", "* ", "+ ", "\u2022 ", "> "}) {
        if (!line.substr(at).starts_with(bullet)) continue;
        at = skip_blanks(line, at + bullet.size());
        break;
    }
    for (const std::string_view bold : {"**", "__", "*", "_"}) {
        if (!line.substr(at).starts_with(bold)) continue;
        mark = bold;
        return at + bold.size();
    }
    return at;
}

std::optional<Head> read_plain_head(std::string_view line, std::size_t begin, Head head, std::string_view mark) {
    const std::size_t end = name_end(line, begin);
    head.name = trim(line.substr(begin, end - begin));
    if (!has_capital(head.name) || head.name.front() == '&' || line[begin] == ' ') return std::nullopt;
    if (const auto kind = reserved_word(head.name)) head.kind = *kind;
    if (is_division(head.name)) head.kind = CueKind::Note;
    const std::string_view rest = line.substr(end);
    const bool marked = !mark.empty() && rest.starts_with(mark);
    if (!rest.empty() && rest.front() != ':' && rest.front() != '(' && !rest.starts_with(full_width_colon) && !marked)
        return std::nullopt;
    auto result = read_rest(line, end, head, mark);
    const bool heading = head.kind == CueKind::Note && !head.name.starts_with("NOTE");  // "CAST", "ACT ONE"
    const bool alone = (stands_alone(head.kind) || heading) && !result.value_or(Head{}).options;
    if (result && result->flaw == Head::Flaw::NoColon && alone && trim(result->body).empty()) {
        result->flaw = Head::Flaw::None;
    }
    return result;
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

std::optional<Head> read_head(std::string_view line, bool plain_numbers) {
    Head head;
    std::size_t begin = read_cue_number(line, head.cue_number, plain_numbers);
    if (const auto scene = read_numbered_scene(line, begin, head)) return scene;
    std::string_view mark;
    if (const std::size_t name = skip_marks(line, begin, mark); name > begin) {
        const std::string_view outer = head.cue_number;
        const std::size_t behind_number = name + read_cue_number(line.substr(name), head.cue_number, plain_numbers);
        if (head.cue_number.empty()) head.cue_number = outer;
        if (const auto scene = read_numbered_scene(line, behind_number, head, mark)) return scene;
        auto marked = read_plain_head(line, behind_number, head, mark);
        if (marked && marked->flaw == Head::Flaw::None) return marked;
        head.cue_number = outer;
    }
    return read_plain_head(line, begin, head, {});
}

bool has_plain_cue_numbers(std::string_view sheet) {
    std::size_t numbered = 0, rising = 0;
    unsigned long last = 0;
    for (std::size_t at = 0; at < sheet.size();) {
        const std::size_t end = std::min(sheet.find('\n', at), sheet.size());
        const std::string_view line = sheet.substr(at, end - at);
        at = end + 1;
        if (line.empty() || !is_ascii_digit(line.front())) continue;
        const auto head = read_head(line, true);
        if (!head || head->flaw != Head::Flaw::None || head->cue_number.empty()) continue;
        const unsigned long number = std::strtoul(std::string(head->cue_number).c_str(), nullptr, 10);
        ++numbered;
        if (number > last) ++rising;
        last = number;
    }
    // Pages may begin at 1 again.
    return numbered >= 2 && 4 * rising >= 3 * numbered;
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

std::string_view inside_brackets(std::string_view line) {
    if (line.size() < 3) return {};
    const bool round = line.front() == '(' && matching_parenthesis(line, 0) == line.size() - 1;
    const bool square = line.front() == '[' && line.find(']') == line.size() - 1;
    return round || square ? trim(line.substr(1, line.size() - 2)) : std::string_view();
}

std::optional<Head> read_bracketed_head(std::string_view line) {
    const std::string_view inner = inside_brackets(line);
    auto head = inner.empty() ? std::nullopt : read_head(inner);
    if (!head || head->flaw != Head::Flaw::None || head->kind == CueKind::Speech) return std::nullopt;
    // "(BEAT)", "(END OF ACT ONE)" are directions.
    return inner.contains(':') ? head : std::nullopt;
}

std::vector<std::string_view> split_names(std::string_view names) {
    std::vector<std::string_view> result;
    // "R&B" is one name: only an "&" with a space on either side, or at an end, separates two names.
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
