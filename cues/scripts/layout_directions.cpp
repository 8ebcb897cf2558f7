#include "cues/scripts/layout_directions.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_weak_heads.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// Somebody of the script, or a name in capitals: "Exit the MILLER".
bool names_somebody(std::string_view text, const HeadReader& heads) {
    for (const std::string_view word : split_filled(text, ' ')) {
        const std::string folded = fold_name(word);
        if (folded.size() > 1 && (is_in_capitals(word) || heads.knows(folded)) && is_upper(decode(word, 0).value))
            return true;
    }
    return false;
}

bool is_movement(std::string_view text, const HeadReader& heads) {
    if (!is_stage_movement(text)) return false;
    const std::size_t end = std::min(text.find_first_of(" .,;:"), text.size());
    const std::string_view rest = text.substr(end);
    const auto words = folded_words(rest);
    const std::string first = to_lower(text.substr(0, end));
    if (words.empty()) return first != "enter" && first != "enters";
    static constexpr std::array<std::string_view, 6> who{"all", "both", "severally", "omnes", "attended", "running"};
    if (first.starts_with("ex") && is_one_of(words.front(), who)) return true;
    return first != "curtain" && names_somebody(rest, heads);
}

}  // namespace

bool is_bare_direction(std::string_view text, const HeadReader& heads) {
    if (text.find_first_of("?!\"") != std::string_view::npos) return false;
    if (is_movement(text, heads)) return true;
    // A sentence of a speech ends with a mark.
    constexpr std::size_t most_words = 4;
    if (!text.starts_with("They ") || text.find_first_of(".,;:") != std::string_view::npos) return false;
    static constexpr std::array<std::string_view, 8> said{"are", "were", "have", "had", "will", "say", "said", "know"};
    const auto words = folded_words(text);
    return words.size() > 1 && words.size() <= most_words && !is_one_of(words[1], said);
}

bool is_paragraph_of_action(std::string_view text, const HeadReader& heads) {
    if (text.empty() || text.back() != '.' || text.find_first_of("?!\"") != std::string_view::npos) return false;
    static constexpr std::array<std::string_view, 13> spoken{"i",   "me",  "my",   "you",  "your",   "we",   "us",
                                                             "our", "i'm", "i'll", "i've", "you're", "we're"};
    const auto words = folded_words(text);
    const auto is_spoken_word = [](const std::string& word) { return is_one_of(word, spoken); };
    if (words.size() < 3 || std::ranges::any_of(words, is_spoken_word)) return false;
    const bool is_pronoun = words[0] == "he" || words[0] == "she";
    if (words[0] == "they") return words[1] != "are" && words[1] != "were" && words[1] != "had" && words[1] != "have";
    if (!is_pronoun && !heads.knows(words[0])) return false;
    // What somebody is, knows or says is told in a story as well.
    static constexpr std::array<std::string_view, 12> states{"is",    "was",   "has",    "does",  "says",  "knows",
                                                             "wants", "likes", "thinks", "means", "needs", "seems"};
    const std::string& verb = words[1];
    return verb.size() > 3 && verb.ends_with('s') && !verb.ends_with("ss") && !is_one_of(verb, states);
}

bool is_short_action(std::string_view text, const HeadReader& heads) {
    if (text.empty() || text.back() != '.' || text.find_first_of("?!,;:\"") != std::string_view::npos) return false;
    constexpr std::size_t most_words = 5;
    const auto words = folded_words(text);
    if (words.size() < 2 || words.size() > most_words) return false;
    static constexpr auto impersonal =
        std::to_array<std::string_view>({"klingelt", "klopft", "l\u00e4utet", "donnert", "frappe", "sonne", "toque"});
    static constexpr auto pronouns =
        std::to_array<std::string_view>({"he", "she", "they", "er", "sie", "il", "elle", "ils", "elles"});
    static constexpr auto moves = std::to_array<std::string_view>(
        {"goes",   "leaves", "enters", "exits",  "sits", "rises", "nods",   "sighs",   "laughs",  "weeps",
         "shrugs", "turns",  "runs",   "coughs", "geht", "kommt", "lacht",  "nickt",   "seufzt",  "weint",
         "tritt",  "setzt",  "sort",   "entre",  "rit",  "part",  "sourit", "sortent", "entrent", "soupire"});
    static constexpr auto articles = std::to_array<std::string_view>(
        {"the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "un", "une"});
    static constexpr auto sounds = std::to_array<std::string_view>(
        {"rings", "sounds", "slams", "creaks", "barks", "tolls", "strikes", "howls", "klingelt", "l\u00e4utet",
         "knarrt", "bellt", "schl\u00e4gt", "sonne", "claque", "grince", "aboie"});
    if (words[0] == "es" || words[0] == "on") return words.size() == 2 && is_one_of(words[1], impersonal);
    if (is_one_of(words[0], pronouns) || heads.knows(words[0])) return is_one_of(words[1], moves);
    return words.size() > 2 && is_one_of(words[0], articles) && is_one_of(words[2], sounds);
}

bool is_action_in_italics(const LayoutLine& line) {
    constexpr std::size_t long_enough = 12;  // bytes
    if (line.text.size() > long_enough) return true;
    static constexpr auto said = std::to_array<std::string_view>(
        {"i", "me", "my", "you", "your", "we", "us", "our", "yes", "no", "oh", "not", "is", "was", "are", "it"});
    const auto words = folded_words(line.text);
    return line.apart && words.size() > 1 && line.text.ends_with('.') &&
           line.text.find_first_of("?!") == std::string::npos &&
           std::ranges::none_of(words, [](const std::string& word) { return is_one_of(word, said); });
}

bool is_what_somebody_does(std::string_view inside) {
    static constexpr std::array<std::string_view, 16> behind{"to",   "up",      "down", "back", "away", "at",
                                                             "her",  "his",     "the",  "him",  "them", "it",
                                                             "into", "towards", "a",    "off"};
    const auto words = folded_words(inside);
    if (words.size() < 2 || !is_lower(decode(inside, 0).value)) return false;
    const std::string_view verb = words.front();
    const bool is_verb = verb.size() > 3 && ((verb.ends_with('s') && !verb.ends_with("ss")) || verb.ends_with("ing"));
    return is_verb && is_one_of(words[1], behind);
}

bool is_said_to_somebody(std::string_view inside, const HeadReader& heads) {
    constexpr std::size_t most_words = 6;
    if (!inside.starts_with("To ") && !inside.starts_with("to ")) return false;
    static constexpr std::array<std::string_view, 8> others{"him",     "her",      "them",       "himself",
                                                            "herself", "audience", "themselves", "each"};
    const auto words = folded_words(inside);
    if (words.size() < 2 || words.size() > most_words) return false;
    return std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, others); }) ||
           names_somebody(inside.substr(3), heads);
}

bool stands_alone_below_words(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads) {
    const LayoutLine& line = lines[at];
    if (at == 0 || line.kind != document::ParagraphKind::Text || !line.style.empty()) return false;
    const LayoutLine& above = lines[at - 1];
    const bool is_below_heading = is_in_capitals(above.text) && !heads.read(at - 1);
    if (!is_below_heading && (above.text.ends_with(':') || !begins_anew(line, &above))) return false;
    if (is_in_capitals(line.text) || at + 1 == lines.size()) return true;
    const LayoutLine& below = lines[at + 1];
    return below.apart || below.kind != document::ParagraphKind::Text || heads.read(at + 1) || bracketed(below.text) ||
           opens_bracket(below.text) || read_sound(below.text) || read_scene_line(below.text, false) ||
           is_mark_of_course(below.text);
}

bool describes_in_capitals(std::string_view text) {
    constexpr std::size_t longest = 100;
    if (text.size() > longest || !is_in_capitals(text) || text.find_first_of("?!\"\u201c") != std::string_view::npos)
        return false;
    static constexpr std::array<std::string_view, 17> spoken{"i",  "me",    "my",   "you",  "your", "we",
                                                             "us", "our",   "im",   "ill",  "ive",  "yes",
                                                             "no", "youre", "were", "dont", "is"};
    const auto words = folded_words(text);
    return words.size() > 1 &&
           std::ranges::none_of(words, [](const std::string& word) { return is_one_of(word, spoken); });
}

}  // namespace dramatis::cues::scripts
