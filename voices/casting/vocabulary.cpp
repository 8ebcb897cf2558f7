#include "voices/casting/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view trait_words;
extern const std::string_view first_names;
}  // namespace dramatis::embedded

namespace dramatis::voices::casting {
namespace {

using Words = std::map<std::string, TraitWord, std::less<>>;

struct TextLine {
    std::vector<std::string_view> head;   // before the colon
    std::vector<std::string_view> words;  // after it
};

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t colon = std::min(line.find(':'), line.size());
        lines.push_back({split_filled(line.substr(0, colon), ' '),
                         split_filled(line.substr(std::min(colon + 1, line.size())), ' ')});
    }
    return lines;
}

void add_trait(TraitWord& word, std::string_view trait, std::string_view accent) {
    static constexpr std::array<std::string_view, 7> qualities = {"deep", "high",  "soft", "rough",
                                                                  "slow", "quick", "flat"};
    if (trait == "female") word.gender = profiles::Gender::Female;
    if (trait == "male") word.gender = profiles::Gender::Male;
    if (trait == "likely") word.likely = true;
    if (trait == "child") word.age = profiles::Age::Child;
    if (trait == "young") word.age = profiles::Age::Young;
    if (trait == "adult") word.age = profiles::Age::Adult;
    if (trait == "old") word.age = profiles::Age::Old;
    if (trait == "human") word.nature = profiles::Nature::Human;
    if (trait == "creature") word.nature = profiles::Nature::Creature;
    if (trait == "machine") word.nature = profiles::Nature::Machine;
    if (trait == "narrator") word.narrator = true;
    if (trait == "filler") word.filler = true;
    if (trait == "accent") word.accent = accent;
    if (const auto found = std::ranges::find(qualities, trait); found != qualities.end())
        word.quality = static_cast<Quality>(found - qualities.begin());
}

const std::map<std::string, Words, std::less<>>& languages() {
    static const auto all = [] {
        std::map<std::string, Words, std::less<>> read;
        std::string language;
        for (const TextLine& line : lines_of(embedded::trait_words)) {
            if (line.head.front() == "language") {
                language = line.head.back();
                continue;
            }
            for (const std::string_view word : line.words)
                for (const std::string_view trait : line.head)
                    add_trait(read[language][fold_name(word)], trait, line.head.back());
        }
        return read;
    }();
    return all;
}

// "en-gb" → "en".
const TraitWord* find_in(std::string_view language, std::string_view word) {
    const auto words = languages().find(language);
    if (words == languages().end()) return nullptr;
    const auto found = words->second.find(word);
    return found == words->second.end() ? nullptr : &found->second;
}

bool ends_in_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

const TraitWord* find_trait_word(std::string_view word, std::string_view language, bool of_any_language) {
    const std::string_view own = main_language(language);
    if (const TraitWord* found = find_in(own, word)) return found;
    if (const TraitWord* found = find_in("en", word)) return found;
    if (!of_any_language) return nullptr;
    for (const auto& [other, words] : languages())
        if (const TraitWord* found = find_in(other, word); found && !found->filler) return found;
    return nullptr;
}

const TraitWord* find_compound_trait(std::string_view word, std::string_view language) {
    constexpr std::size_t shortest_first_part = 3;  // bytes
    // Family names end in -man as well: HOFFMAN.
    static const TraitWord probably_male = [] {
        TraitWord traits;
        traits.gender = profiles::Gender::Male;
        traits.likely = true;
        return traits;
    }();
    for (const std::string_view head : {"woman", "women", "maid", "wife", "mistress", "lady", "girl", "mother",
                                        "daughter", "frau", "mädchen", "boy", "master", "father", "bube", "mann"}) {
        if (word.size() < head.size() + shortest_first_part || !word.ends_with(head)) continue;
        return find_trait_word(head == "women" ? "woman" : head, language, true);
    }
    if (word.size() >= 6 && (word.ends_with("man") || word.ends_with("men"))) return &probably_male;
    // Several of them.
    if (word.ends_with("ies"))
        return find_trait_word(std::string(word.substr(0, word.size() - 3)) + "y", language, false);
    if (word.size() > 4 && word.ends_with('s') && !word.ends_with("ss"))
        if (const TraitWord* one = find_trait_word(word.substr(0, word.size() - 1), language, false)) return one;
    if (word.size() > 6 && word.ends_with("ess") && find_trait_word(word.substr(0, word.size() - 3), language, false))
        return find_trait_word("woman", language, false);
    return nullptr;
}

std::vector<std::string> known_trait_words(std::string_view language) {
    std::vector<std::string> known;
    for (const std::string_view name : {main_language(language), std::string_view("en")}) {
        const auto words = languages().find(name);
        if (words == languages().end()) continue;
        for (const auto& [word, traits] : words->second)
            if (!traits.filler) known.push_back(word);
        if (name == "en") break;
    }
    return known;
}

profiles::Gender gender_of_first_name(std::string_view word) {
    static const auto names = [] {
        std::map<std::string, profiles::Gender, std::less<>> read;
        for (const TextLine& line : lines_of(embedded::first_names))
            for (const std::string_view name : line.words)
                read.emplace(fold_name(name),
                             line.head.front() == "female" ? profiles::Gender::Female : profiles::Gender::Male);
        return read;
    }();
    const auto found = names.find(word);
    return found == names.end() ? profiles::Gender::Unknown : found->second;
}

profiles::Gender gender_of_ending(std::string_view word, std::string_view language) {
    constexpr std::size_t shortest = 4;  // bytes: shorter words have no typical ending
    if (word.size() < shortest) return profiles::Gender::Unknown;
    if (main_language(language) == "de" && word.ends_with("in")) return profiles::Gender::Female;  // Ärztin, Lehrerin
    if (ends_in_one_of(word, {"a", "ette", "elle", "ine", "lyn", "issa", "а", "я"})) return profiles::Gender::Female;
    if (ends_in_one_of(word, {"o", "us", "os", "ard", "ert", "old", "ric", "win", "bert", "ón"}))
        return profiles::Gender::Male;
    return profiles::Gender::Unknown;
}

}  // namespace dramatis::voices::casting
