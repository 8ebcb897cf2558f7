#include "cues/scripts/scene_line.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t longest = 160;  // bytes

bool is_number(std::string_view word) {
    if (word.empty() || word.size() > 6) return false;
    static constexpr std::array<std::string_view, 20> words{
        "one",    "two",    "three", "four",   "five",  "six",    "seven", "eight", "nine", "ten",
        "eleven", "twelve", "first", "second", "third", "fourth", "fifth", "last",  "1st",  "2nd"};
    const std::string lower = to_lower(word);
    if (std::ranges::find(words, lower) != words.end()) return true;
    if (word.front() >= '0' && word.front() <= '9')
        return std::ranges::all_of(
            word, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    return std::ranges::all_of(word,
                               [](char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }) ||
           std::ranges::all_of(word,
                               [](char c) { return std::string_view("ivxlc").find(c) != std::string_view::npos; });
}

// The first word of a text, and what is behind it and its punctuation.
std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of(" .:,-\t\u2013\u2014("), text.size());
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

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    const std::string lower = to_lower(word);
    return std::ranges::find(words, lower) != words.end();
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

// Whether a line that begins with this may be one: "INT", "Act", "2.", "===", "Prologue" and so on.
bool may_begin_scene(std::string_view line) {
    const char first = line.front(), second = line.size() > 1 ? line[1] : '\0';
    const auto is_second = [&](std::string_view letters) { return letters.find(second) != std::string_view::npos; };
    switch (first) {
        case 'I':  // "INT.", "I/E", "Interlude"
            return is_second("nN/");
        case 'E':  // "EXT.", "Epilogue", "Escena"
            return is_second("xXpPsS");
        case 'A':  // "Act", "Akt", "Atto"
            return is_second("cCkKtT");
        case 'S':  // "Scene", "Szene"
            return is_second("cCzZeE");
        case 'P':  // "Prologue"
            return is_second("rR");
        case '=':
        case '-':
            return second == first;
        case 'F':  // "FIRST ACT"
            return is_second("iIoO");
        case 'T':
            return is_second("hH");
        case 'L':
            return is_second("aA");
        default:
            return first >= '0' && first <= '9';
    }
}

}  // namespace

std::optional<SceneLine> read_scene_line(std::string_view line, bool heading) {
    line = trim(line);
    if (line.empty() || line.size() > longest || (!heading && !may_begin_scene(line))) return std::nullopt;
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
    // "2. INT. KITCHEN"
    if (is_number(word) && word.front() >= '0' && word.front() <= '9') {
        std::string_view behind = rest;
        skip_marks(behind);
        if (is_place(behind)) return SceneLine{{}, std::string(word), std::string(behind)};
        return std::nullopt;
    }
    if (is_number(word) && is_upper(decode(word, 0).value)) {
        // "SECOND ACT"
        std::string_view behind = rest;
        skip_marks(behind);
        const std::string_view act = take_word(behind);
        skip_marks(behind);
        if (behind.empty() && (act == "ACT" || (act == "Act" && word != "I")))
            return SceneLine{std::string(line), {}, {}};
        if (!heading) return std::nullopt;
    }
    if (is_place(line)) return SceneLine{{}, {}, std::string(line)};
    const auto is_capital = [&](std::string_view one) { return !one.empty() && is_upper(decode(one, 0).value); };
    if (is_one_of(word, {"act", "akt", "acte", "acto", "atto"}) && is_capital(word)) {
        std::string_view behind = rest;
        skip_marks(behind);
        std::string_view after = behind;
        std::string_view number = take_word(after);
        // "ACT THE FIRST"
        if (to_lower(number) == "the") {
            skip_marks(after);
            number = take_word(after);
        }
        if (!is_number(number)) return std::nullopt;
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
    if (is_one_of(word, {"scene", "szene", "sc\u00e8ne", "escena", "scena", "sc"}) && is_capital(word)) {
        std::string_view behind = rest;
        skip_marks(behind);
        std::string_view after = behind;
        const std::string_view number = take_word(after);
        if (is_number(number)) {
            scene.number = number;
            skip_marks(after);
            scene.title = after;
            return scene;
        }
        // "SCENE: A heath", "SCENE. A heath", "SCENE THE KITCHEN"
        const bool marked = !rest.empty() && (rest.front() == ':' || rest.front() == '.' || rest.front() == '-');
        const bool capitals = word == "SCENE" || heading;
        if (behind.empty() || word == "SC" || (!marked && !capitals)) return std::nullopt;
        scene.title = behind;
        return scene;
    }
    if (is_one_of(word, {"prologue", "epilogue", "interlude", "prolog", "epilog"}) &&
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
