#include "cues/prose/staging/people.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t reach_of_subject = 6;  // words of a sentence that may be what it is about
constexpr std::size_t shortest_name = 2;

struct Pronouns {
    WordId he, his, him, she, her, i, my, we;
};
const Pronouns& pronouns() {
    static const Pronouns all = [] {
        const Vocabulary& v = lists().vocabulary;
        return Pronouns{v.find("he"),  v.find("his"), v.find("him"), v.find("she"),
                        v.find("her"), v.find("i"),   v.find("my"),  v.find("we")};
    }();
    return all;
}

cast::Gender gender_of(const Word& word) {
    const Pronouns& p = pronouns();
    if (word.id == 0) return cast::Gender::Unknown;
    if (word.id == p.he || word.id == p.his || word.id == p.him) return cast::Gender::Male;
    if (word.id == p.she || word.id == p.her) return cast::Gender::Female;
    return cast::Gender::Unknown;
}

bool is_first_person(const Word& word) { return word.id != 0 && (word.id == pronouns().i || word.id == pronouns().my); }

}  // namespace

People::People(const text::Story& story, const cast::Cast& cast) : story_(story), cast_(cast) {
    const Lists& all = lists();
    for (std::size_t c = 0; c < cast.characters.size(); ++c) {
        if (cast.characters[c].is_narrator) narrator_ = c;
        for (const std::string& alias : cast.characters[c].aliases) {
            const std::vector<std::string> words = folded_words(alias);
            for (std::size_t w = 0; w < words.size(); ++w) {
                const WordId id = all.vocabulary.find(words[w]);
                if (words[w].size() < shortest_name || all.is(id, WordClass::Determiner) ||
                    all.is(id, WordClass::Person))
                    continue;
                const auto [entry, is_new] = by_word_.emplace(words[w], c);
                if (!is_new && entry->second != c) entry->second = none;
            }
        }
    }
}

std::size_t People::character_of(const Word& word) const {
    std::string_view text = story_.text(word.span);
    if (text.ends_with("'s")) text.remove_suffix(2);
    if (text.ends_with("\u2019s")) text.remove_suffix(4);
    const auto found = by_word_.find(to_lower(text));
    return found == by_word_.end() ? none : found->second;
}

std::size_t People::named(const std::vector<Word>& words, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (const std::size_t character = character_of(words[i]); character != none) return character;
    return none;
}

std::size_t People::meant(const std::vector<Word>& words, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
        if (const std::size_t character = character_of(words[i]); character != none) return character;
        if (is_first_person(words[i])) return narrator_;
        const cast::Gender gender = gender_of(words[i]);
        if (gender == cast::Gender::Female && last_woman_ != none) return last_woman_;
        if (gender == cast::Gender::Male && last_man_ != none) return last_man_;
    }
    return none;
}

void People::note(std::size_t character) {
    if (character >= cast_.characters.size()) return;
    if (cast_.characters[character].gender == cast::Gender::Female) last_woman_ = character;
    if (cast_.characters[character].gender == cast::Gender::Male) last_man_ = character;
}

People::About People::about(const std::vector<Word>& words, const Sentence& sentence, std::size_t speaker) const {
    if (speaker >= cast_.characters.size()) return About::Unknown;
    const std::size_t end = std::min(sentence.end, sentence.begin + reach_of_subject);
    const cast::Character& who = cast_.characters[speaker];
    for (std::size_t i = sentence.begin; i < end; ++i) {
        if (is_first_person(words[i])) return who.is_narrator ? About::Speaker : About::SomebodyElse;
        if (const cast::Gender gender = gender_of(words[i]); gender != cast::Gender::Unknown) {
            const bool other = who.gender != cast::Gender::Unknown && who.gender != gender;
            return other || who.is_narrator ? About::SomebodyElse : About::Speaker;
        }
        if (const std::size_t character = character_of(words[i]); character != none)
            return character == speaker ? About::Speaker : About::SomebodyElse;
    }
    return About::Unknown;
}

std::size_t People::speaker_of(std::size_t quotation) const {
    if (quotation >= cast_.attributions.size()) return none;
    const auto& speakers = cast_.attributions[quotation].speakers;
    return speakers.size() == 1 ? speakers.front() : none;
}

}  // namespace dramatis::cues::prose::staging
