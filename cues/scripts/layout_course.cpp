#include "cues/scripts/layout_course.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/text.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t longest_mark = 40;  // bytes
constexpr std::ptrdiff_t most_spaces = 6;

constexpr auto curtains = std::to_array<std::string_view>(
    {"curtain", "vorhang", "rideau", "tel\u00f3n", "telon", "sipario", "doek", "rid\u00e5", "kurtyna", "занавес"});
// What a curtain does, how, and the small words beside it.
constexpr auto of_curtains = std::to_array<std::string_view>(
    {"the",       "slow",   "quick",       "final",       "falls",      "rises",    "drops",      "descends",
     "closes",    "opens",  "slowly",      "quickly",     "der",        "ein",      "f\u00e4llt", "senkt",
     "sich",      "hebt",   "schliesst",   "\u00f6ffnet", "geht",       "auf",      "zu",         "langsam",
     "schnell",   "le",     "tombe",       "se",          "l\u00e8ve",  "baisse",   "ferme",      "ouvre",
     "lentement", "vite",   "el",          "cae",         "sube",       "baja",     "levanta",    "abre",
     "cierra",    "lento",  "r\u00e1pido", "rapido",      "lentamente", "il",       "cala",       "si",
     "alza",      "chiude", "het",         "valt",        "faller",     "g\u00e5r", "upp",        "ner"});
constexpr auto ends =
    std::to_array<std::string_view>({"blackout", "finis", "fin", "end", "ends", "interval", "intermission", "ende",
                                     "fim", "einde", "koniec", "entracte", "конец"});
constexpr auto articles = std::to_array<std::string_view>({"the", "das", "la", "el", "o", "het", "il"});
// Which of these may stand behind "end of", in English and elsewhere.
constexpr auto parts = std::to_array<std::string_view>(
    {"act", "scene", "play", "episode", "cold", "script", "part", "transcript", "teaser"});
constexpr auto parts_abroad = std::to_array<std::string_view>(
    {"akt",          "akts",       "aktes",          "aufzugs",      "aufzuges",      "szene", "st\u00fccks",
     "st\u00fcckes", "spiels",     "h\u00f6rspiels", "folge",        "teils",         "acte",  "lacte",
     "sc\u00e8ne",   "pi\u00e8ce", "tableau",        "\u00e9pisode", "l\u00e9pisode", "acto",  "escena",
     "obra",         "comedia",    "episodio",       "atto",         "latto",         "scena", "commedia",
     "dramma",       "partie",     "сцены",          "акта",         "действия",      "пьесы"});
constexpr auto joints_abroad = std::to_array<std::string_view>(
    {"des", "der", "du", "de", "del", "della", "do", "da", "van", "dell", "dello", "delacte", "dellatto"});
constexpr auto fades_abroad = std::to_array<std::string_view>(
    {"abblende", "aufblende", "ausblende", "einblende", "\u00fcberblendung", "fondu", "fundido", "dissolvenza"});
constexpr auto of_fades = std::to_array<std::string_view>({"au",
                                                           "noir",
                                                           "blanc",
                                                           "encha\u00ee\u00e9",
                                                           "encha\u00een\u00e9",
                                                           "\u00e0",
                                                           "a",
                                                           "negro",
                                                           "en",
                                                           "blanco",
                                                           "encadenado",
                                                           "in",
                                                           "chiusura",
                                                           "apertura",
                                                           "incrociata",
                                                           "sur",
                                                           "de",
                                                           "langsam",
                                                           "langsame",
                                                           "schnelle",
                                                           "auf",
                                                           "zu"});

// Empty: the line is too long, or begins with no capital.
Words words_of_mark(std::string_view text) {
    if (text.size() > longest_mark || std::ranges::count(text, ' ') > most_spaces) return {};
    const std::string_view plain = without_end_marks(text);
    if (plain.empty() || !is_upper(decode(plain, 0).value)) return {};
    return folded_words(plain);
}

// One of `things`, and nothing beside it but `others`.
bool is_one_with_only(const Words& words, std::span<const std::string_view> things,
                      std::span<const std::string_view> others) {
    std::size_t found = 0;
    for (const std::string& word : words) {
        if (is_one_of(word, things))
            ++found;
        else if (!is_one_of(word, others))
            return false;
    }
    return found == 1;
}

// "Vorhang", "The curtain falls", "Cae lentamente el telón"
bool is_curtain(const Words& words) { return is_one_with_only(words, curtains, of_curtains); }

// "ABBLENDE", "Fondu au noir"
bool is_fade_abroad(const Words& words) { return is_one_with_only(words, fades_abroad, of_fades); }

// "END OF ACT ONE", "Ende des ersten Aktes", "FIN DE L'ACTE"
bool is_end_of_part(const Words& words) {
    constexpr std::size_t most_words = 6;
    if (words.size() < 3 || words.size() >= most_words) return false;
    if (words[0] == "end" && words[1] == "of")
        return is_one_of(words[2], parts) || (words.size() > 3 && is_one_of(words[3], parts));
    return is_one_of(words[0], ends) && is_one_of(words[1], joints_abroad) &&
           std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, parts_abroad); });
}

bool are_end_mark(const Words& words) {
    if (words.empty()) return false;
    if (words.size() == 1 && is_one_of(words.front(), ends)) return true;
    if (words.size() == 2 && words.front() == "act" && words.back() == "drop") return true;
    // "SCENE ENDS."
    if (words.size() == 2 && is_one_of(words.front(), parts) && is_one_of(words.back(), {"end", "ends"})) return true;
    if (words.size() == 2 && words.front() == "конец")  // "КОНЕЦ СЦЕНЫ"
        return is_one_of(words.back(), parts_abroad);
    if (words.size() == 2 && is_one_of(words.front(), articles) &&
        is_one_of(words.back(), {"end", "ende", "fin", "fim", "einde"}))
        return true;
    return is_curtain(words) || is_end_of_part(words);
}

}  // namespace

bool is_end_mark(std::string_view text) { return are_end_mark(words_of_mark(text)); }

bool ends_script(std::string_view end_mark) {
    static constexpr auto whole =
        std::to_array<std::string_view>({"play", "episode", "script", "transcript", "spiels", "h\u00f6rspiels",
                                         "st\u00fccks", "st\u00fcckes", "pi\u00e8ce", "obra", "comedia", "commedia"});
    const auto words = folded_words(end_mark);
    const auto is_whole = [](const std::string& word) { return is_one_of(word, whole); };
    if (words.size() == 2 && is_one_of(words.front(), {"scene", "act", "part", "cold", "teaser"})) return false;
    if (words.size() > 2) return std::ranges::any_of(words, is_whole) && !is_curtain(words);
    return !words.empty() && (is_one_of(words.back(), {"end", "ends", "ende", "fim", "einde", "koniec"}) ||
                              words.back().starts_with("fin"));
}

bool is_production_cue(std::string_view inside) {
    if (is_end_mark(inside) || is_transition_line(inside)) return true;
    const auto words = folded_words(inside);
    constexpr std::size_t most_words = 5;
    if (words.empty() || words.size() > most_words) return false;
    static constexpr auto anywhere = std::to_array<std::string_view>(
        {"flashback", "crossfade", "montage", "commercial", "commercials", "dissolve", "credits", "segue"});
    if (std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, anywhere); })) return true;
    if (words.size() > 1 && words.back() == "break")
        return is_one_of(words.front(), {"scene", "act", "ad", "station", "section", "mid"});
    if (words.size() > 1 && words.back() == "cut")
        return is_one_of(words.front(), {"hard", "smash", "jump", "quick", "match"});
    return words.size() > 1 && words.front() == "fade" && is_one_of(words[1], {"in", "out", "to"});
}

bool is_named_transition(std::string_view text) {
    const Words words = words_of_mark(text);
    if (words.empty()) return false;
    if (is_fade_abroad(words)) return true;
    if (words.size() < 2) return false;
    static constexpr auto fades = std::to_array<std::string_view>({"fade", "dissolve", "crossfade", "cross", "wipe"});
    const bool is_fade = std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, fades); });
    const bool is_cut = words.back() == "to" && std::ranges::find(words, "cut") != words.end();
    // "Cut in." may be said; "CUT BACK TO:" is a term in any case.
    if (is_in_capitals(text)) {
        const auto is_cut_word = [](const std::string& word) { return is_one_of(word, {"cut", "smash", "intercut"}); };
        return (is_fade || std::ranges::any_of(words, is_cut_word)) && is_transition_line(text);
    }
    return (is_fade || is_cut) && is_transition_line(to_upper(text));
}

bool begins_with_transition(std::string_view text) {
    const std::size_t colon = text.substr(0, longest_mark).find(':');
    return colon != std::string_view::npos && is_in_capitals(text.substr(0, colon)) &&
           is_named_transition(text.substr(0, colon));
}

bool is_mark_of_course(std::string_view text) {
    return is_end_mark(text) || is_named_transition(text) || begins_with_transition(text) ||
           (is_in_capitals(text) && is_production_cue(text));
}

}  // namespace dramatis::cues::scripts
