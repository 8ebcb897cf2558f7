#include "cues/scripts/scene_number.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t longest_numeral = 6, longest_word = 20;  // bytes

// From 1 on, each with the words for it; "-": an ending of German.
constexpr std::array<std::string_view, 11> ordinals{
    " first premier premi\u00e8re primero primer primera primo prima erst- первый первая первое ",
    " second deuxi\u00e8me seconde segundo segunda secondo seconda zweit- второй вторая второе ",
    " third troisi\u00e8me tercero tercer tercera terzo terza dritt- третий третья третье ",
    " fourth quatri\u00e8me cuarto cuarta quarto quarta viert- четвёртый четвёртая четвёртое четвертый четвертая "
    "четвертое ",
    " fifth cinqui\u00e8me quinto quinta f\u00fcnft- пятый пятая пятое ",
    " sixth sixi\u00e8me sexto sexta sesto sesta sechst- ",
    " seventh septi\u00e8me s\u00e9ptimo s\u00e9ptima settimo settima siebt- siebent- ",
    " eighth huiti\u00e8me octavo octava ottavo ottava acht- ",
    " ninth neuvi\u00e8me noveno novena nono nona neunt- ",
    " tenth dixi\u00e8me d\u00e9cimo d\u00e9cima decimo decima zehnt- ",
    " last dernier derni\u00e8re \u00faltimo \u00faltima ultimo ultima letzt- "};
constexpr std::size_t place_of_last = 10;
constexpr std::array<std::string_view, 12> cardinals{"one",   "two",   "three", "four", "five",   "six",
                                                     "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

// The place in `ordinals`; their number: it is none.
std::size_t place_of(const std::string& lower) {
    const auto find = [](const std::string& word) {
        std::size_t place = 0;
        while (place < ordinals.size() && !ordinals[place].contains(' ' + word + ' ')) ++place;
        return place;
    };
    for (const std::string_view ending : {"e", "er", "es", "en"})
        if (lower.ends_with(ending))
            if (const std::size_t place = find(lower.substr(0, lower.size() - ending.size()) + '-');
                place < ordinals.size())
                return place;
    return find(lower);
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// "2", "2nd", "12A", "1\u00e8re", "2\u00aa"
bool is_in_digits(std::string_view word) {
    if (word.empty() || !is_digit_byte(word.front()) || word.size() > longest_numeral) return false;
    for (const std::string_view ending : {"\u00e8re", "\u00c8RE", "\u00aa", "\u00ba", "\u00b0"})
        if (word.ends_with(ending)) word.remove_suffix(ending.size());
    return std::ranges::all_of(
        word, [](char c) { return is_digit_byte(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

bool is_roman(std::string_view word) {
    if (word.empty() || word.size() > longest_numeral) return false;
    const auto all_of = [word](std::string_view letters) {
        return std::ranges::all_of(word, [letters](char c) { return letters.contains(c); });
    };
    return all_of("IVXLC") || all_of("ivxlc");
}

}  // namespace

bool is_scene_ordinal(std::string_view word) {
    if (word.empty() || word.size() > longest_word) return false;
    return is_in_digits(word) || is_roman(word) || place_of(to_lower(word)) < ordinals.size();
}

bool is_scene_number(std::string_view word) {
    return is_scene_ordinal(word) ||
           (word.size() <= longest_numeral && std::ranges::find(cardinals, to_lower(word)) != cardinals.end());
}

std::string scene_number_of(std::string_view word) {
    if (is_in_digits(word)) {
        const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
        const std::string ending = to_lower(word.substr(digits));
        static constexpr std::array<std::string_view, 9> of_ordinals{"st",       "nd", "rd",     "th",    "e",
                                                                     "\u00e8re", "er", "\u00aa", "\u00ba"};
        const bool is_ordinal = std::ranges::find(of_ordinals, ending) != of_ordinals.end() || ending == "\u00b0";
        return std::string(is_ordinal ? word.substr(0, digits) : word);
    }
    if (is_roman(word)) return std::string(word);
    const std::size_t place = place_of(to_lower(word));
    return place < place_of_last ? std::to_string(place + 1) : std::string(word);
}

}  // namespace dramatis::cues::scripts
