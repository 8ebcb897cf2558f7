#include "pipeline/evidence.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::pipeline {
namespace {

using voices::CharacterEvidence;

// By language: "er" is he in German and a hesitation in English. Pronouns that mean both (sie, lei as a courtesy) are out.
struct Pronouns {
    std::string_view language;
    std::vector<std::string_view> female;
    std::vector<std::string_view> male;
};

const Pronouns& pronouns_of(std::string_view language) {
    static const std::array known = {
        Pronouns{"en", {"she", "her", "hers", "herself"}, {"he", "him", "his", "himself"}},
        Pronouns{"de", {}, {"er", "ihm", "ihn"}},
        Pronouns{"fr", {"elle"}, {"il"}},
        Pronouns{"es", {"ella"}, {"él"}},
        Pronouns{"it", {"lei"}, {"lui"}},
        Pronouns{"nl", {"haar"}, {"hij", "hem"}},
        Pronouns{"sv", {"hon", "henne"}, {"han", "honom"}},
    };
    static const Pronouns none{"", {}, {}};
    const auto found = std::ranges::find_if(known, [&](const Pronouns& p) { return language.starts_with(p.language); });
    return found == known.end() ? none : *found;
}

// Beyond this many words from the name a pronoun more likely means somebody else.
constexpr std::size_t reach = 12;

bool contains(const std::vector<std::string_view>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

using Index = std::unordered_map<std::string, std::size_t>;  // folded first word of a name → character

// Votes of one text: after a name, the pronouns up to the next name speak of it; in notes its other words do as well.
void weigh(const std::vector<std::string>& words, const Index& index, bool is_note, const Pronouns& pronouns,
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
        if (contains(pronouns.female, word)) {
            subject->female += 1.0;
        } else if (contains(pronouns.male, word)) {
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
    const auto* language = sheet.field("Language");
    const auto& pronouns = pronouns_of(language ? to_lower(language->value) : "en");
    for (const auto& cue : sheet.cues) {
        if (const auto* speech = std::get_if<cues::Speech>(&cue.body)) {
            weigh(words_of(*speech), by_word, false, pronouns, characters);
        } else if (const auto* note = std::get_if<cues::Note>(&cue.body)) {
            weigh(folded_words(note->text), by_word, true, pronouns, characters);
        }
    }
    return characters;
}

}  // namespace dramatis::pipeline
