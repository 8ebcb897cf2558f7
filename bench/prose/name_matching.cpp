#include "name_matching.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::bench {

namespace {

using Words = std::vector<std::string>;

const std::set<std::string> male = {"mr", "sir", "lord", "master", "monsieur", "count", "baron", "king", "prince"};
const std::set<std::string> female = {"mrs",  "miss",         "ms",       "lady",     "madam", "madame",   "mme",
                                      "mlle", "mademoiselle", "countess", "baroness", "queen", "princess", "aunt"};
const std::set<std::string> titles = {"dr",        "prof",     "capt",  "col",   "major",  "general",
                                      "inspector", "sergeant", "judge", "rev",   "the",    "a",
                                      "an",        "old",      "young", "uncle", "father", "mother"};
const std::map<std::string, std::string> same = {{"mister", "mr"},      {"missus", "mrs"},   {"doctor", "dr"},
                                                 {"professor", "prof"}, {"captain", "capt"}, {"colonel", "col"},
                                                 {"reverend", "rev"}};

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC3;
}

Words words_of(const std::string& name) {
    std::string lower = to_lower(name);
    for (std::size_t at = lower.find("\u2019"); at != std::string::npos; at = lower.find("\u2019"))
        lower.replace(at, 3, "'");
    for (std::size_t at = lower.find("'s"); at != std::string::npos; at = lower.find("'s", at)) {
        if (at + 2 == lower.size() || !is_word_byte(lower[at + 2])) {
            lower.erase(at, 2);
        } else {
            ++at;
        }
    }
    Words words;
    bool in_word = false;
    for (const char c : lower) {
        const bool letter = is_word_byte(c) || (static_cast<unsigned char>(c) >= 0x80 && in_word);
        if (letter && !in_word) words.emplace_back();
        if (letter) words.back() += c;
        in_word = letter;
    }
    for (std::string& word : words)
        if (const auto found = same.find(word); found != same.end()) word = found->second;
    if (!words.empty() && (words[0] == "the" || words[0] == "a" || words[0] == "an")) words.erase(words.begin());
    return words;
}

std::set<std::string> core_of(const Words& words) {
    std::set<std::string> core;
    for (const std::string& word : words)
        if (!male.contains(word) && !female.contains(word) && !titles.contains(word)) core.insert(word);
    return core;
}

char gender_of(const Words& words) {
    for (const std::string& word : words) {
        if (male.contains(word)) return 'M';
        if (female.contains(word)) return 'F';
    }
    return ' ';
}

}  // namespace

NameMatcher::NameMatcher(const std::vector<LabelledCharacter>& characters) : characters_(characters) {
    for (std::size_t i = 0; i < characters.size(); ++i) {
        std::set<std::string> names(characters[i].aliases.begin(), characters[i].aliases.end());
        names.insert(characters[i].name);
        for (const std::string& name : names) {
            const Words words = words_of(name);
            if (!words.empty()) exact_[words].insert(i);
            if (const auto core = core_of(words); !core.empty()) cores_.emplace_back(core, i);
        }
    }
}

const std::set<std::size_t>& NameMatcher::find(const std::string& name) {
    const auto known = known_.find(name);
    if (known != known_.end()) return known->second;
    const Words words = words_of(name);
    std::set<std::size_t> found;
    if (const auto exact = exact_.find(words); exact != exact_.end()) found = exact->second;
    if (found.empty() && words.size() == 1 && (words[0] == "narrator" || words[0] == "i")) {
        for (std::size_t i = 0; i < characters_.size(); ++i)
            if (characters_[i].narrator) found.insert(i);
    }
    const auto core = core_of(words);
    if (found.empty() && !core.empty()) {
        const char gender = gender_of(words);
        for (const auto& [other, character] : cores_) {
            const bool within = std::ranges::includes(other, core) || std::ranges::includes(core, other);
            const char other_gender = characters_[character].gender;
            if (within && (gender == ' ' || other_gender == ' ' || gender == other_gender)) found.insert(character);
        }
    }
    return known_[name] = found;
}

void NameMatcher::settle(const std::vector<std::pair<std::string, std::string>>& labels_and_names) {
    std::map<std::string, std::map<std::string, std::size_t>> meetings;
    for (const auto& [label, name] : labels_and_names) {
        const std::set<std::size_t>& may_be = find(name);
        if (may_be.size() < 2) continue;
        meetings[name];
        for (const std::size_t i : may_be)
            if (characters_[i].name == label) ++meetings[name][label];
    }
    for (const auto& [name, labels] : meetings) {
        known_[name].clear();
        const auto most = std::ranges::max_element(labels, {}, [](const auto& pair) { return pair.second; });
        for (std::size_t i = 0; i < characters_.size() && most != labels.end(); ++i)
            if (characters_[i].name == most->first) known_[name].insert(i);
    }
}

bool NameMatcher::is(const std::string& label, const std::string& name) {
    return std::ranges::any_of(find(name), [&](std::size_t i) { return characters_[i].name == label; });
}

}  // namespace dramatis::bench
