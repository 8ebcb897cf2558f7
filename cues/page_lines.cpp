#include "cues/page_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "cues/heads.h"

namespace dramatis::cues {
namespace {

constexpr std::array<std::string_view, 12> beginnings{"END OF ",   "ENDE DES ",  "ENDE DER ",   "ENDE VON ",
                                                      "FIN DE L'", "FIN DE LA ", "FIN DU ",     "FIN DEL ",
                                                      "FIN DE ",   "FINE DELL'", "FINE DELLA ", "FINE DEL "};
constexpr std::array<std::string_view, 17> ordinals{"THE",    "FIRST",   "SECOND",  "THIRD",   "FOURTH",   "FIFTH",
                                                    "ERSTEN", "ZWEITEN", "DRITTEN", "PREMIER", "PREMIÈRE", "DEUXIÈME",
                                                    "PRIMER", "PRIMERA", "SEGUNDO", "PRIMO",   "PRIMA"};
constexpr std::array<std::string_view, 35> units{
    "ACT",     "SCENE",  "EPISODE", "PART",    "PLAY",    "SHOW",     "SCRIPT",   "PROGRAM", "PROGRAMME",
    "CHAPTER", "SERIES", "SEASON",  "AKT",     "AKTES",   "AKTS",     "SZENE",    "FOLGE",   "TEIL",
    "TEILS",   "STÜCKS", "ACTE",    "SCÈNE",   "ÉPISODE", "PARTIE",   "ACTO",     "ESCENA",  "EPISODIO",
    "PARTE",   "ATTO",   "SCENA",   "PUNTATA", "TEASER",  "PROLOGUE", "EPILOGUE", "REEL"};
constexpr std::array<std::string_view, 12> numbers{"ONE",   "TWO",   "THREE", "FOUR", "FIVE",   "SIX",
                                                   "SEVEN", "EIGHT", "NINE",  "TEN",  "ELEVEN", "TWELVE"};

template <class List>
bool has(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool is_number(std::string_view word) {
    return has(numbers, word) || word.find_first_not_of("0123456789") == word.npos ||
           word.find_first_not_of("IVXLC") == word.npos;
}

bool begins_with_a_capital(std::string_view line) { return !line.empty() && is_upper(decode(line, 0).value); }

}  // namespace

bool is_line_of_an_end(std::string_view line) {
    constexpr std::size_t longest = 60;  // bytes
    line = trim(line);
    if (line.size() > longest || !begins_with_a_capital(line)) return false;
    const std::string name = to_upper(line.substr(0, line.find_last_not_of(".- ") + 1));
    const auto begins = [&](std::string_view each) { return name.starts_with(each); };
    const auto beginning = std::ranges::find_if(beginnings, begins);
    if (beginning == beginnings.end()) return false;
    bool has_unit = false, has_number = false;
    for (const std::string_view word : split(std::string_view(name).substr(beginning->size()), ' ')) {
        if (word.empty() || (!has_unit && has(ordinals, word))) continue;
        if (has_number || !(has_unit ? is_number(word) : has(units, word))) return false;
        has_number = has_unit;
        has_unit = true;
    }
    return has_unit;
}

std::optional<std::string_view> name_of_stage_play(std::string_view line) {
    constexpr std::size_t shortest = 2, longest = 48;  // bytes
    std::size_t from = 0;
    for (const std::string_view title : {"DR. ", "MR. ", "MRS. ", "MS. ", "ST. "})
        if (line.starts_with(title)) from = title.size();
    const std::size_t stop = line.substr(0, longest + 2).find(". ", from);
    if (stop == line.npos || stop < shortest || stop + 2 >= line.size()) return std::nullopt;
    const std::string_view name = line.substr(0, stop);
    const bool in_capitals = begins_with_a_capital(name) && to_upper(name) == name;
    if (!in_capitals || name.find_first_of("/:()") != name.npos || reserved_word(name) || is_number(name))
        return std::nullopt;
    return name;
}

}  // namespace dramatis::cues
