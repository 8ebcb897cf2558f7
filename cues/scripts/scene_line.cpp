#include "cues/scripts/scene_line.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/scripts/scene_number.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t longest_scene_line = 160;  // bytes

// The first word of a text, and what is behind it and its punctuation.
std::string_view take_word(std::string_view& text) {
    std::size_t end = std::min(text.find_first_of(" .:,-\t("), text.size());
    // As characters: letters of other alphabets have bytes of these.
    for (const std::string_view dash : {"\u2013", "\u2014"}) end = std::min(end, text.find(dash));
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}
void skip_marks(std::string_view& text) {
    for (bool more = true; more && !text.empty();) {
        more = false;
        for (const std::string_view mark : {" ", ".", ":", ",", "-", "\t", "\u2013", "\u2014"})
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                more = true;
            }
    }
}

bool is_one_in_any_case(std::string_view word, std::initializer_list<std::string_view> words) {
    return is_one_of(to_lower(word), words);
}

bool is_place(std::string_view text) {
    const std::string start = to_lower(text.substr(0, 9));
    for (const std::string_view beginning :
         {"int./ext", "int/ext", "ext./int", "ext/int", "i/e", "interior", "exterior", "int", "ext"})
        if (start.starts_with(beginning) && start.size() > beginning.size() &&
            (start[beginning.size()] == '.' || start[beginning.size()] == ' '))
            return is_upper(decode(text, 0).value);
    return false;
}

bool is_capital(std::string_view word) { return !word.empty() && is_upper(decode(word, 0).value); }
bool is_act_word(std::string_view word) {
    return is_one_in_any_case(word, {"act", "akt", "acte", "acto", "atto", "aufzug", "акт", "действие"});
}
bool is_scene_word(std::string_view word) {
    return is_one_in_any_case(
        word, {"scene", "szene", "sc\u00e8ne", "escena", "scena", "auftritt", "sc", "сцена", "картина", "явление"});
}

// "SECOND ACT", "2. Szene", "Première scène": whether the first words may be such, by the space before "Act" or "Scene".
bool may_count_first(std::string_view line) {
    constexpr std::size_t farthest = 24;
    const auto first = static_cast<unsigned char>(line.front());
    if (first < 0x80 && !(first >= 'A' && first <= 'Z') && !(first >= '0' && first <= '9')) return false;
    for (std::size_t at = 1; at + 1 < std::min(line.size(), farthest); ++at)
        if (line[at] == ' ' && std::string_view("aAsSeE").contains(line[at + 1])) return true;
    return false;
}

// "СЦЕНА 1. Кухня", by the first letters.
bool may_begin_scene_in_cyrillic(std::string_view line) {
    for (const std::string_view start : {"Сц", "СЦ", "Ак", "АК", "Де", "ДЕ", "Ка", "КА", "Яв", "ЯВ"})
        if (line.starts_with(start)) return true;
    return false;
}

// Whether a line that begins with this may be one: "INT", "Act", "2.", "===", "Prologue" and so on.
bool may_begin_scene(std::string_view line) {
    const char first = line.front(), second = line.size() > 1 ? line[1] : '\0';
    const auto is_second = [&](std::string_view letters) { return letters.contains(second); };
    switch (first) {
        case 'I':  // "INT.", "I/E", "Interlude"
            return is_second("nN/") || may_count_first(line);
        case 'E':  // "EXT.", "Epilogue", "Escena"
            return is_second("xXpPsS") || may_count_first(line);
        case 'A':  // "Act", "Akt", "Atto", "Aufzug", "Auftritt"
            return is_second("cCkKtTuU") || may_count_first(line);
        case 'S':  // "Scene", "Szene"
            return is_second("cCzZ") || may_count_first(line);
        case 'P':  // "Prologue"
            return is_second("rR") || may_count_first(line);
        case '=':
        case '-':
            return second == first;
        default:
            return (first >= '0' && first <= '9') || may_count_first(line) || may_begin_scene_in_cyrillic(line);
    }
}

// "THE SECOND ACT", "2. Szene.", "II. Akt", "Zweite Szene: Im Wald", "SECOND ACT, FIRST SCENE"
std::optional<SceneLine> read_counted_first(std::string_view line, bool heading) {
    std::string_view rest = line;
    std::string_view number = take_word(rest);
    if (is_one_in_any_case(number, {"the", "der", "die", "le", "la", "el", "il"})) {
        skip_marks(rest);
        number = take_word(rest);
    }
    if (!is_scene_ordinal(number)) return std::nullopt;
    const bool in_digits = number.front() >= '0' && number.front() <= '9';
    const bool pointed = rest.starts_with('.');
    if (!in_digits && !is_capital(number)) return std::nullopt;
    skip_marks(rest);
    const std::string_view noun = take_word(rest);
    const bool is_act = is_act_word(noun);
    if ((!is_act && !is_scene_word(noun)) || to_lower(noun) == "sc") return std::nullopt;
    // "I act." is said.
    if (number == "I" && !pointed && to_upper(noun) != noun) return std::nullopt;
    const std::string_view mark = trim(rest);
    const bool marked = !mark.empty() && (std::string_view(".:,-(").contains(mark.front()) ||
                                          mark.starts_with("\u2013") || mark.starts_with("\u2014"));
    std::string_view behind = rest;
    skip_marks(behind);
    // "First act, then think." is said, and so is "Second scene."; French writes "Second acte".
    const bool is_english = is_one_in_any_case(noun, {"act", "scene"});
    if (!is_capital(noun) && (!behind.empty() || (is_english && !in_digits))) return std::nullopt;
    if (!behind.empty() && !marked) return std::nullopt;
    SceneLine scene;
    if (!is_act) {
        scene.number = scene_number_of(number);
        scene.title = behind;
        return scene;
    }
    scene.act = line;
    if (behind.empty()) return scene;
    if (auto inner = read_scene_line(behind, heading); inner && inner->act.empty()) {
        inner->act = line.substr(0, static_cast<std::size_t>(rest.data() - line.data()));
        return inner;
    }
    return scene;
}

}  // namespace

std::optional<SceneLine> read_scene_line(std::string_view line, bool heading) {
    line = trim(line);
    if (line.empty() || line.size() > longest_scene_line || (!heading && !may_begin_scene(line))) return std::nullopt;
    if (line.starts_with("===") || line.starts_with("---")) {
        while (!line.empty() && (line.front() == '=' || line.front() == '-' || line.front() == ' '))
            line.remove_prefix(1);
        while (!line.empty() && (line.back() == '=' || line.back() == '-' || line.back() == ' ')) line.remove_suffix(1);
        if (line.empty()) return std::nullopt;
        if (const auto inside = read_scene_line(line, true)) return inside;
        return SceneLine{std::string(line), {}, {}};
    }
    SceneLine scene;
    std::string_view rest = line;
    std::string_view word = take_word(rest);
    if (auto counted = read_counted_first(line, heading)) return counted;
    if (is_scene_number(word)) {
        // "2. INT. KITCHEN"
        std::string_view behind = rest;
        skip_marks(behind);
        const bool in_digits = word.front() >= '0' && word.front() <= '9';
        if (in_digits && is_place(behind)) return SceneLine{{}, std::string(word), std::string(behind)};
        if (in_digits || (is_capital(word) && !heading)) return std::nullopt;
    }
    if (is_place(line)) return SceneLine{{}, {}, std::string(line)};
    if (is_act_word(word) && is_capital(word)) {
        std::string_view behind = rest;
        skip_marks(behind);
        std::string_view after = behind;
        std::string_view number = take_word(after);
        // "ACT THE FIRST"
        if (to_lower(number) == "the") {
            skip_marks(after);
            number = take_word(after);
        }
        if (!is_scene_number(number)) return std::nullopt;
        scene.act = line.substr(0, static_cast<std::size_t>(after.data() - line.data()));
        skip_marks(after);
        if (after.empty()) return scene;
        if (auto inner = read_scene_line(after, heading)) {
            inner->act = scene.act;
            return inner;
        }
        scene.act = line;
        return scene;
    }
    if (is_scene_word(word) && is_capital(word)) {
        std::string_view behind = rest;
        skip_marks(behind);
        std::string_view after = behind;
        std::string_view number = take_word(after);
        // "SCENE THE LAST"
        if (number == "THE" || number == "the") {
            std::string_view beyond = after;
            skip_marks(beyond);
            const std::string_view counted = take_word(beyond);
            if (is_scene_ordinal(counted) && trim(beyond).size() < 2) {
                number = counted;
                after = beyond;
            }
        }
        if (is_scene_number(number)) {
            scene.number = scene_number_of(number);
            skip_marks(after);
            scene.title = after;
            return scene;
        }
        // "SCENE: A heath", "SCENE. A heath", "SCENE THE KITCHEN"
        const bool marked = !rest.empty() && (rest.front() == ':' || rest.front() == '.' || rest.front() == '-');
        const bool capitals = word == "SCENE" || heading;
        if (behind.empty() || word == "SC" || (!marked && !capitals)) return std::nullopt;
        std::string_view last = behind;
        if (is_one_in_any_case(take_word(last), {"end", "ends"}) && trim(last).size() < 2) return std::nullopt;
        scene.title = behind;
        return scene;
    }
    if (is_one_in_any_case(word, {"prologue", "epilogue", "interlude", "prolog", "epilog"}) &&
        (heading || rest.empty() || rest.front() == '.' || rest.front() == ':') && is_capital(word)) {
        scene.title = line;
        return scene;
    }
    if (heading) {
        const std::string lower = to_lower(line);
        if (lower.find("scene ") != std::string::npos) return SceneLine{{}, {}, std::string(line)};
    }
    return std::nullopt;
}

}  // namespace dramatis::cues::scripts
