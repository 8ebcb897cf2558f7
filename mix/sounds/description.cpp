#include "mix/sounds/description.h"

#include <algorithm>
#include <cmath>

#include "core/settings.h"
#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view sound_words;
}

namespace dramatis::mix {
namespace {

// A word that is a tag by itself says more than one of a longer tag ("battle stations" is not about stations).
constexpr double name_weight = 1.0, tag_weight = 0.9, part_weight = 0.65, description_weight = 0.25,
                 category_weight = 0.2;
constexpr double telling = 0.8;       // a word of at least this weight makes a sound a candidate
constexpr double phrase_bonus = 0.3;  // of a tag's rarity, when all of its words are there
constexpr double whole_bonus = 1.0;   // the description is exactly a tag or a name
constexpr double least_confidence = 0.25;

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

bool ends_with(std::string_view word, std::string_view end, std::size_t at_least) {
    return word.size() >= at_least && word.ends_with(end);
}

}  // namespace

std::string stem(std::string_view folded_word) {
    std::string word(folded_word);
    const auto drop = [&](std::size_t count) { word.resize(word.size() - count); };
    if (ends_with(word, "ies", 5))
        word.replace(word.size() - 3, 3, "y");
    else if (ends_with(word, "sses", 5) || ends_with(word, "shes", 5) || ends_with(word, "ches", 5))
        drop(2);
    else if (ends_with(word, "s", 4) && !ends_with(word, "ss", 4) && !ends_with(word, "us", 4))
        drop(1);
    bool shortened = false;
    if (ends_with(word, "ing", 6)) {
        drop(3);
        shortened = true;
    } else if (ends_with(word, "ed", 5)) {
        drop(2);
        shortened = true;
    }
    const std::size_t n = word.size();
    if (shortened && n > 3 && word[n - 1] == word[n - 2] &&
        std::string_view("lsz").find(word[n - 1]) == std::string_view::npos)
        drop(1);
    if (ends_with(word, "e", 4)) drop(1);
    return word;
}

SoundWords read_sound_words(std::string_view toml, Diagnostics& diagnostics) {
    SoundWords words;
    const auto source = std::make_shared<SourceText>("sound_words.toml", std::string(toml));
    const SettingsFile file = parse_settings(source, diagnostics);
    const Settings root = file.root();
    for (const std::string& word : root.texts("ignore").value_or(std::vector<std::string>{}))
        words.ignored.insert(stem(fold_name(word)));
    const Settings synonyms = root.table("synonyms");
    for (const std::string& key : synonyms.keys())
        for (const std::string& word : synonyms.texts(key).value_or(std::vector<std::string>{}))
            words.canonical.emplace(stem(fold_name(word)), stem(fold_name(key)));
    synonyms.finish();
    root.finish();
    return words;
}

const SoundWords& sound_words() {
    static const SoundWords words = [] {
        Diagnostics ignored;  // the file is ours; a test reads it and looks at them
        return read_sound_words(embedded::sound_words, ignored);
    }();
    return words;
}

std::vector<std::string> meaningful_words(std::string_view description) {
    const SoundWords& words = sound_words();
    std::vector<std::string> all;
    for (const std::string& word : folded_words(description)) {
        std::string root = stem(word);
        if (words.ignored.contains(root) || std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        if (const auto found = words.canonical.find(root); found != words.canonical.end()) root = found->second;
        if (std::ranges::find(all, root) == all.end()) all.push_back(std::move(root));
    }
    return all;
}

DescriptionIndex::DescriptionIndex(const std::vector<SoundDefinition>& sounds) {
    for (const SoundDefinition& sound : sounds) {
        Entry entry;
        const auto add = [&](std::string_view text, double weight) {
            auto words = meaningful_words(text);
            for (const std::string& word : words) entry.weights[word] = std::max(entry.weights[word], weight);
            return words;
        };
        const auto name = add(sound.name, name_weight);
        entry.name_words = name.size();
        entry.phrases.insert(joined(name));
        for (const std::string& tag : sound.tags)
            entry.phrases.insert(joined(add(tag, meaningful_words(tag).size() > 1 ? part_weight : tag_weight)));
        add(sound.description, description_weight);
        add(sound.category, category_weight);
        entry.phrases.erase("");
        entries_.push_back(std::move(entry));
    }
    std::map<std::string, double> counts;
    for (const Entry& entry : entries_)
        for (const auto& [word, weight] : entry.weights)
            if (weight >= part_weight) counts[word] += 1.0;
    const auto total = static_cast<double>(entries_.size());
    for (const auto& [word, count] : counts) rarity_[word] = std::log(1.0 + total / count);
    unknown_ = 0.5 * std::log(1.0 + total);
}

double DescriptionIndex::rarity(const std::string& word) const {
    const auto found = rarity_.find(word);
    return found == rarity_.end() ? unknown_ : found->second;
}

// Of all its words together, if the description has every one of them; else 0.
double DescriptionIndex::rarity_of_phrase(const std::string& phrase, const std::vector<std::string>& words) const {
    double rare = 0.0;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        const std::string word = phrase.substr(at, end - at);
        if (std::ranges::find(words, word) == words.end()) return 0.0;
        rare += rarity(word);
        at = end + 1;
    }
    return rare;
}

std::vector<DescribedSound> DescriptionIndex::match(std::string_view description) const {
    const auto words = meaningful_words(description);
    const std::string whole = joined(words);
    double possible = 0.0;
    for (const std::string& word : words) possible += rarity(word);
    struct Scored {
        DescribedSound sound;
        double score;
    };
    std::vector<Scored> scored;
    for (std::size_t i = 0; i < entries_.size() && possible > 0.0; ++i) {
        const Entry& entry = entries_[i];
        double score = 0.0, answered = 0.0;
        bool tells = false;
        for (const std::string& word : words) {
            const auto found = entry.weights.find(word);
            if (found == entry.weights.end()) continue;
            score += found->second * rarity(word);
            answered += std::min(1.0, found->second / telling) * rarity(word);
            tells = tells || found->second >= telling;
        }
        for (const std::string& phrase : entry.phrases) {
            if (phrase == whole) score += whole_bonus;
            const auto rare = rarity_of_phrase(phrase, words);
            if (phrase.find(' ') == std::string::npos || rare <= 0.0) continue;
            score += phrase_bonus * rare;
            tells = true;
        }
        const double confidence = answered / possible;
        if (!tells || confidence < least_confidence) continue;
        // Between equals, the sound whose name says nothing that was not asked for.
        score -= 0.01 * static_cast<double>(entry.name_words);
        scored.push_back({{i, std::min(1.0, confidence)}, score});
    }
    std::ranges::stable_sort(scored, [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<DescribedSound> found;
    found.reserve(scored.size());
    for (const Scored& each : scored) found.push_back(each.sound);
    return found;
}

}  // namespace dramatis::mix
