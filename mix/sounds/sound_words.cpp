#include "mix/sounds/sound_words.h"

#include <memory>
#include <vector>

#include "core/text.h"
#include "core/toml/settings.h"

namespace dramatis::embedded {
extern const std::string_view sound_words;
}

namespace dramatis::mix::sounds {
namespace {

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
    if (ends_with(word, "e", 4) && word != "theme") drop(1);  // "them" says nothing
    return word;
}

std::string stems_of(std::string_view words) {
    const auto folded = folded_words(words);
    if (folded.empty()) return {};
    return folded.size() > 1 ? stem(folded[0]) + ' ' + folded[1] : stem(folded[0]);
}

SoundWords read_sound_words(std::string_view toml, Diagnostics& diagnostics) {
    SoundWords words;
    const auto source = std::make_shared<SourceText>("sound_words.toml", std::string(toml));
    const SettingsFile file = parse_settings(source, diagnostics);
    const Settings root = file.root();
    const auto read = [&](const char* key, std::set<std::string>& stems) {
        for (const std::string& word : root.texts(key).value_or(std::vector<std::string>{}))
            stems.insert(stems_of(word));
    };
    read("ignore", words.ignored);
    read("qualities", words.qualities);
    read("events", words.events);
    read("people", words.people);
    read("settings", words.settings);
    read("joints", words.joints);
    read("negations", words.negations);
    const Settings synonyms = root.table("synonyms");
    for (const std::string& key : synonyms.keys())
        for (const std::string& word : synonyms.texts(key).value_or(std::vector<std::string>{}))
            words.canonical.emplace(stems_of(word), stems_of(key));
    synonyms.finish();
    root.finish();
    return words;
}

const SoundWords& sound_words() {
    static const SoundWords words = [] {
        Diagnostics ignored;  // the file is built in; a test checks that it has none
        return read_sound_words(embedded::sound_words, ignored);
    }();
    return words;
}

}  // namespace dramatis::mix::sounds
