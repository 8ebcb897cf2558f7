#include "voices/text/english/roman_numerals.h"

#include <optional>

namespace dramatis::voices::text::english {
namespace {

// What is counted with Roman numerals: "Chapter XIV" is chapter fourteen.
bool is_counted_in_roman(std::string_view word) {
    return is_in(lower_case(word),
                 {"chapter", "act",   "scene",   "part",   "book",   "volume",  "section", "article", "appendix",
                  "phase",   "stage", "level",   "type",   "class",  "mark",    "mk",      "number",  "canto",
                  "verse",   "psalm", "episode", "season", "series", "figure",  "table",   "plate",   "war",
                  "bowl",    "title", "reel",    "deck",   "unit",   "protocol"});
}

// Monarchs of one name have ordinals: "Louis XIV" is Louis the fourteenth.
bool is_royal_name(std::string_view word) {
    return is_in(
        lower_case(word),
        {"louis",     "henry",     "edward",   "george",      "charles",   "james",     "richard",   "william",
         "elizabeth", "mary",      "victoria", "catherine",   "philip",    "frederick", "wilhelm",   "napoleon",
         "nicholas",  "alexander", "ivan",     "peter",       "paul",      "pius",      "john",      "benedict",
         "gregory",   "leo",       "clement",  "innocent",    "urban",     "boniface",  "ferdinand", "alfonso",
         "otto",      "ludwig",    "leopold",  "albert",      "christian", "gustav",    "haakon",    "harald",
         "olaf",      "carl",      "karl",     "franz",       "joseph",    "ramses",    "ramesses",  "ptolemy",
         "darius",    "xerxes",    "cyrus",    "constantine", "justinian", "basil",     "david",     "robert",
         "stephen",   "edgar",     "margaret", "anne",        "isabella",  "juan",      "carlos",    "felipe",
         "umberto",   "emmanuel",  "sixtus",   "julius",      "eugene",    "adrian",    "celestine", "honorius",
         "martin",    "mehmed",    "murad",    "selim",       "francis",   "augustus",  "theodore",  "cleopatra"});
}

bool is_ruler(std::string_view word) {
    return is_in(lower_case(word), {"king", "queen", "pope", "emperor", "empress", "tsar", "czar", "kaiser", "prince",
                                    "princess", "duke", "sultan", "pharaoh", "earl", "saint"});
}

bool is_age(std::string_view word) {
    return is_in(lower_case(word), {"century", "centuries", "dynasty", "olympiad", "legion"});
}

// Not also a word, a pronoun or an abbreviation: two letters and more, of I, V and X alone.
bool is_plain_numeral(std::string_view text) {
    return text.size() >= 2 && text.find_first_not_of("IVX") == std::string_view::npos && text != "XX" && text != "XXX";
}

// "Act I ends": the pronoun would stand before another kind of word.
bool ends_a_name(const EnglishLine& line, std::size_t i) {
    const auto behind = lower_case(line.behind(i));
    return behind.empty() || is_in(behind, {"of", "ends", "begins", "is", "was", "opens", "closes", "and", "scene"});
}

// "MCMLXXXIV": a year, or too long for a word.
std::optional<std::string> long_numeral(std::string_view text, std::uint64_t number, English english) {
    const bool year_like = number >= 1100 && number <= 2099;
    if (text.size() < 4 || (text.size() < 6 && !(year_like && (text.starts_with("MM") || text.starts_with("MD") ||
                                                               text.starts_with("MC")))))
        return std::nullopt;
    return year_like ? year(number, english) : cardinal(number, english);
}

std::optional<std::string> spoken_numeral(const EnglishLine& line, std::size_t i) {
    const auto& text = line[i].text;
    const auto value = roman_value(text);
    if (!value) return std::nullopt;
    const auto number = static_cast<std::uint64_t>(*value);
    const auto english = line.english();
    const auto before = line.before(i);
    const bool single_i = text == "I";
    const bool named = is_capitalised(before);
    const bool titled = named && i >= 2 && is_ruler(line.before(i - 1));
    if (is_counted_in_roman(before)) {
        if (is_in(text, {"C", "D", "L", "M"})) return std::nullopt;  // "Appendix C": a letter
        if (single_i && (!named || !ends_a_name(line, i))) return std::nullopt;
        return cardinal(number, english);
    }
    if (named && (is_royal_name(before) || titled)) {
        if (is_in(text, {"C", "D", "L", "M"})) return std::nullopt;  // "Mary M. called"
        const bool certain = titled || line.behind(i).empty() || line.behind(i) == "of";
        if (single_i && !certain) return std::nullopt;
        return "the " + ordinal(number, english);
    }
    if (is_age(line.behind(i)) && !single_i) return ordinal(number, english);
    if (auto spoken = long_numeral(text, number, english)) return spoken;
    if (!is_plain_numeral(text)) return std::nullopt;
    if (text == "IV" && (!named || is_sentence_opener(before))) return std::nullopt;  // a drip
    return cardinal(number, english);
}

// "WWI", "WW2"
std::optional<std::string> world_war(std::string_view text) {
    if (!text.starts_with("WW")) return std::nullopt;
    const auto rest = text.substr(2);
    if (rest == "I" || rest == "1") return "World War One";
    if (rest == "II" || rest == "2") return "World War Two";
    if (rest == "III" || rest == "3") return "World War Three";
    return std::nullopt;
}

// "XIXth", "XIV's"
std::optional<std::string> numeral_with_ending(const EnglishLine& line, std::size_t i) {
    const std::string_view text = line[i].text;
    const auto end = text.find_first_not_of("IVXLCDM");
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    const auto value = roman_value(text.substr(0, end));
    if (!value || !is_plain_numeral(text.substr(0, end))) return std::nullopt;
    const auto number = static_cast<std::uint64_t>(*value);
    const auto ending = text.substr(end);
    if (is_in(ending, {"th", "st", "nd", "rd"})) return ordinal(number, line.english());
    if (ending != "'s") return std::nullopt;
    if (is_royal_name(line.before(i))) return "the " + ordinal(number, line.english()) + "'s";
    return cardinal(number, line.english()) + "'s";
}

// "chapter iv", "page xii"
std::optional<std::string> small_numeral(const EnglishLine& line, std::size_t i) {
    const auto& text = line[i].text;
    if (text.size() < 2 || text.find_first_not_of("ivx") != std::string::npos) return std::nullopt;
    const auto before = lower_case(line.before(i));
    if (!is_counted_in_roman(before) && before != "page" && before != "pages") return std::nullopt;
    std::string capitals = text;
    for (char& c : capitals) c = static_cast<char>(c & ~0x20);
    const auto value = roman_value(capitals);
    if (!value) return std::nullopt;
    return cardinal(static_cast<std::uint64_t>(*value), line.english());
}

}  // namespace

void speak_world_wars(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        if (!line[i].settled)
            if (auto spoken = world_war(line[i].text)) line.say(i, std::move(*spoken));
}

void speak_roman_numerals(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto& word = line[i];
        if (auto small = word.settled ? std::nullopt : small_numeral(line, i)) {
            line.say(i, std::move(*small));
            continue;
        }
        if (word.settled || std::string_view("IVXLCDM").find(word.text.front()) == std::string_view::npos) continue;
        auto spoken = spoken_numeral(line, i);
        if (!spoken) spoken = numeral_with_ending(line, i);
        if (spoken) line.say(i, std::move(*spoken));
    }
}

}  // namespace dramatis::voices::text::english
