#include "voices/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view trait_words;
extern const std::string_view first_names;
}  // namespace dramatis::embedded

namespace dramatis::voices {
namespace {

using Words = std::map<std::string, TraitWord, std::less<>>;

struct TextLine {
    std::vector<std::string_view> head;   // before the colon
    std::vector<std::string_view> words;  // after it
};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!(text = trim(text)).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return parts;
}

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t colon = std::min(line.find(':'), line.size());
        lines.push_back({split(line.substr(0, colon)), split(line.substr(std::min(colon + 1, line.size())))});
    }
    return lines;
}

void add_trait(TraitWord& word, std::string_view trait, std::string_view accent) {
    static constexpr std::array<std::string_view, 7> qualities = {"deep", "high",  "soft", "rough",
                                                                  "slow", "quick", "flat"};
    if (trait == "female") word.gender = Gender::Female;
    if (trait == "male") word.gender = Gender::Male;
    if (trait == "likely") word.likely = true;
    if (trait == "child") word.age = Age::Child;
    if (trait == "young") word.age = Age::Young;
    if (trait == "adult") word.age = Age::Adult;
    if (trait == "old") word.age = Age::Old;
    if (trait == "human") word.nature = Nature::Human;
    if (trait == "creature") word.nature = Nature::Creature;
    if (trait == "machine") word.nature = Nature::Machine;
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
std::string_view main_language(std::string_view language) { return language.substr(0, language.find('-')); }

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

Gender gender_of_first_name(std::string_view word) {
    static const auto names = [] {
        std::map<std::string, Gender, std::less<>> read;
        for (const TextLine& line : lines_of(embedded::first_names))
            for (const std::string_view name : line.words)
                read.emplace(fold_name(name), line.head.front() == "female" ? Gender::Female : Gender::Male);
        return read;
    }();
    const auto found = names.find(word);
    return found == names.end() ? Gender::Unknown : found->second;
}

Gender gender_of_ending(std::string_view word, std::string_view language) {
    constexpr std::size_t shortest = 4;  // bytes: less has no ending to speak of
    if (word.size() < shortest) return Gender::Unknown;
    if (main_language(language) == "de" && word.ends_with("in")) return Gender::Female;  // Ärztin, Lehrerin
    if (ends_in_one_of(word, {"a", "ette", "elle", "ine", "lyn", "issa", "а", "я"})) return Gender::Female;
    if (ends_in_one_of(word, {"o", "us", "os", "ard", "ert", "old", "ric", "win", "bert", "ón"})) return Gender::Male;
    return Gender::Unknown;
}

}  // namespace dramatis::voices
