#include "pipeline/evidence.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::pipeline {
namespace {

using voices::CharacterEvidence;

constexpr std::array female_pronouns = {"she", "her", "hers", "herself", "elle", "ella", "lei"};
constexpr std::array male_pronouns = {"he", "him", "his", "himself", "il", "él", "lui", "er", "ihm"};
// Beyond this many words from the name a pronoun more likely means somebody else.
constexpr std::size_t reach = 12;

template <std::size_t N>
bool contains(const std::array<const char*, N>& list, std::string_view word) {
    return std::ranges::any_of(list, [&](std::string_view entry) { return entry == word; });
}

using Index = std::unordered_map<std::string, std::size_t>;  // folded first word of a name → character

// Votes of one text: after a name, the pronouns up to the next name speak of it; in notes its other words do as well.
void weigh(const std::vector<std::string>& words, const Index& index, bool is_note,
           std::vector<CharacterEvidence>& characters) {
    CharacterEvidence* subject = nullptr;
    std::size_t distance = 0;
    for (const auto& word : words) {
        if (const auto named = index.find(word); named != index.end()) {
            subject = &characters[named->second];
            distance = 0;
            continue;
        }
        if (!subject || ++distance > reach) continue;
        if (contains(female_pronouns, word)) {
            subject->female += 1.0;
        } else if (contains(male_pronouns, word)) {
            subject->male += 1.0;
        } else if (is_note) {
            subject->words.push_back(word);
        }
    }
}

std::vector<std::string> words_of(const cues::Speech& speech) {
    std::vector<std::string> words;
    for (const auto& part : speech.parts) {
        if (const auto* word = std::get_if<cues::Word>(&part)) {
            for (auto& folded : folded_words(word->text)) words.push_back(std::move(folded));
        }
    }
    return words;
}

}  // namespace

std::vector<CharacterEvidence> gather_evidence(const cues::CueSheet& sheet) {
    std::vector<CharacterEvidence> characters;
    std::unordered_map<std::string, std::size_t> by_name;
    Index by_word;
    for (const auto& cue : sheet.cues) {
        const auto* speech = std::get_if<cues::Speech>(&cue.body);
        if (!speech) continue;
        for (const auto& name : speech->characters) {
            const auto [entry, is_new] = by_name.emplace(fold_name(name.value), characters.size());
            if (is_new) {
                characters.push_back({.name = name.value, .words = {}, .where = sheet.at(name.span)});
                // "MRS. HALE" is Hale in the lines: the last word of a name stands for it.
                if (const auto words = folded_words(name.value); !words.empty()) {
                    by_word.emplace(words.back(), entry->second);
                }
            }
            ++characters[entry->second].speeches;
        }
    }
    for (const auto& cue : sheet.cues) {
        if (const auto* speech = std::get_if<cues::Speech>(&cue.body)) {
            weigh(words_of(*speech), by_word, false, characters);
        } else if (const auto* note = std::get_if<cues::Note>(&cue.body)) {
            weigh(folded_words(note->text), by_word, true, characters);
        }
    }
    return characters;
}

}  // namespace dramatis::pipeline
