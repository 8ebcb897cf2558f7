#include "mix/sounds/description.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "mix/sounds/sound_words.h"

namespace dramatis::mix::sounds {
namespace {

// Weights of a word by its place in the description.
constexpr double of_setting = 0.6, of_quality = 0.4;
// Costs of words that the sound doesn't know, as a share of their rarity.
constexpr double unknown_setting = 0.12, unknown_quality = 0.06, unknown_modifier = 0.45, unknown_subject = 0.3,
                 unknown_word = 0.7;
constexpr double tag_bonus = 0.3;    // of a tag's rarity, when it has several words
constexpr double whole_bonus = 1.0;  // the description is exactly a tag or a name
constexpr double own_bonus = 3.0;    // of a sound of the show
constexpr double other_place = 0.4;  // a word that is a place here and a thing there: "bangs on the door", "door bangs"
constexpr double least_confidence = 0.5;
const std::string music_word = "music";

bool fits(bool loops, bool music, bool voice, SoundRole role) {
    switch (role) {
        case SoundRole::Bed:
            return loops && !music;
        case SoundRole::Music:
            return music;
        case SoundRole::Voice:
            return voice;
        case SoundRole::Effect:
            break;
    }
    return true;
}

const PhraseWord* word_of(const Phrase& phrase, const std::string& stem) {
    const auto found = std::ranges::find(phrase.words, stem, &PhraseWord::stem);
    return found == phrase.words.end() ? nullptr : &*found;
}

}  // namespace

DescriptionIndex::DescriptionIndex(const std::vector<settings::SoundDefinition>& sounds) {
    for (const settings::SoundDefinition& sound : sounds) {
        Entry entry;
        const auto add = [&](std::string_view text) {
            auto words = phrase_of(text).words;
            for (const PhraseWord& word : words) entry.words.insert(word.stem);
            if (!words.empty()) entry.tags.push_back(std::move(words));
        };
        add(sound.name);
        entry.name_words = entry.tags.empty() ? 0 : entry.tags.front().size();
        for (const std::string& tag : sound.tags) add(tag);
        entry.own = !sound.built_in;
        entry.file = sound.category == "files";
        entry.loops = sound.loops;
        entry.music = sound.category == "music";
        entry.voice = sound.category == "voices";
        entry.any_subject = entry.voice || sound.category == "bodies";
        for (const auto& tag : entry.tags)
            for (const PhraseWord& word : tag) entry.has_events = entry.has_events || word.kind == WordKind::Event;
        entries_.push_back(std::move(entry));
    }
    std::map<std::string, double> counts;
    for (const Entry& entry : entries_)
        for (const std::string& word : entry.words) counts[word] += 1.0;
    const auto total = static_cast<double>(entries_.size());
    for (const auto& [word, count] : counts) rarity_[word] = std::log(1.0 + total / count);
    unknown_ = 0.5 * std::log(1.0 + total);
}

double DescriptionIndex::rarity(const std::string& word) const {
    const auto found = rarity_.find(word);
    return found == rarity_.end() ? unknown_ : found->second;
}

std::optional<double> DescriptionIndex::cost_of_others(const Entry& entry, const Phrase& phrase,
                                                       const Anchor& anchor) const {
    double cost = 0.0;
    for (std::size_t at = 0; at < phrase.words.size(); ++at) {
        const PhraseWord& word = phrase.words[at];
        if (entry.words.contains(word.stem)) continue;
        const double rare = rarity(word.stem);
        const bool known = rarity_.contains(word.stem), before = at < anchor.last;
        if (entry.music && word.kind == WordKind::Quality && known && anchor.is_music) {
            return std::nullopt;  // music of any kind is no answer to "sad music"
        } else if (word.kind == WordKind::Quality || word.kind == WordKind::Person || word.stem == music_word) {
            cost += unknown_quality * rare;
        } else if (word.setting) {
            cost += unknown_setting * rare;
        } else if (!before && entry.own && !entry.has_events) {
            cost += unknown_word * rare;  // the writer has named a thing, whatever it does
        } else if (word.kind == WordKind::Event || (known && (!before || entry.voice))) {
            return std::nullopt;
        } else if (known || (before && word.described)) {
            cost += unknown_modifier * rare;
        } else if (before && entry.any_subject) {
            cost += unknown_subject * rare;
        } else if (anchor.has_several) {
            cost += unknown_word * rare;
        } else {
            return std::nullopt;
        }
    }
    return cost;
}

std::optional<DescriptionIndex::Anchor> DescriptionIndex::anchor_of(const Entry& entry, const Phrase& phrase) const {
    std::optional<Anchor> best;
    if (entry.file) {
        // What is said of a recording is long: the description has to be in it, not it in the description.
        Anchor all{.rare = 0.0, .last = phrase.words.size(), .has_several = true, .is_all = true};
        for (const PhraseWord& word : phrase.words) {
            const bool telling = word.kind == WordKind::Content || word.kind == WordKind::Event;
            if (!telling || word.setting) continue;
            if (!entry.words.contains(word.stem)) return std::nullopt;
            all.rare += rarity(word.stem);
        }
        return all.rare > 0.0 ? std::optional(all) : std::nullopt;
    }
    for (const auto& tag : entry.tags) {
        Anchor anchor;
        std::size_t telling = 0, elsewhere = 0;
        bool there = true, heard = false;
        for (const PhraseWord& wanted : tag) {
            const PhraseWord* const word = word_of(phrase, wanted.stem);
            there = there && word;
            if (!there) break;
            heard = heard || !word->setting;
            elsewhere += word->setting != wanted.setting ? 1 : 0;
            anchor.last = std::max(anchor.last, static_cast<std::size_t>(word - phrase.words.data()));
            telling += word->kind == WordKind::Quality ? 0 : 1;
            anchor.rare += rarity(wanted.stem);
        }
        if (!there || !heard) continue;
        anchor.has_several = telling > 1;
        anchor.is_music = tag.size() == 1 && tag.front().stem == music_word;
        anchor.is_all = tag.size() == phrase.words.size();
        anchor.bonus = (tag.size() > 1 ? tag_bonus * anchor.rare : 0.0) + (anchor.is_all ? whole_bonus : 0.0) -
                       other_place * static_cast<double>(elsewhere);
        if (!best || anchor.rare + anchor.bonus > best->rare + best->bonus) best = anchor;
    }
    return best;
}

std::optional<DescriptionIndex::Scored> DescriptionIndex::score(const Entry& entry, const Phrase& phrase) const {
    const auto anchor = anchor_of(entry, phrase);
    if (!anchor) return std::nullopt;
    const auto cost = cost_of_others(entry, phrase, *anchor);
    if (!cost) return std::nullopt;
    double gain = 0.0;
    for (const PhraseWord& word : phrase.words) {
        if (!entry.words.contains(word.stem)) continue;
        const bool is_quality = word.kind == WordKind::Quality;
        gain += rarity(word.stem) * (word.setting ? of_setting : is_quality ? of_quality : 1.0);
    }
    const double confidence = gain / (gain + *cost);
    if (confidence < least_confidence) return std::nullopt;
    // Among equals, the sound whose name has the fewest words.
    const double order = 0.01 * static_cast<double>(entry.name_words);
    // What the writer has made is meant before what is built in.
    const double own = entry.own ? own_bonus : 0.0;
    return Scored{{0, confidence}, gain + anchor->bonus + own - *cost - order};
}

std::vector<DescribedSound> DescriptionIndex::match(std::string_view description, SoundRole role) const {
    Phrase phrase = phrase_of(description);
    if (phrase.negated || phrase.words.empty()) return {};
    // Under MUSIC, "tense" is tense music.
    if (role == SoundRole::Music && !word_of(phrase, music_word))
        phrase.words.insert(phrase.words.begin(), PhraseWord{music_word, WordKind::Content, music_word});
    std::vector<Scored> scored;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        if (!entry.own && !fits(entry.loops, entry.music, entry.voice, role)) continue;
        if (auto found = score(entry, phrase)) {
            found->sound.index = i;
            scored.push_back(*found);
        }
    }
    std::ranges::stable_sort(scored, [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<DescribedSound> found;
    found.reserve(scored.size());
    for (const Scored& each : scored) found.push_back(each.sound);
    return found;
}

bool DescriptionIndex::is_about(std::size_t sound, std::string_view description) const {
    const Phrase phrase = phrase_of(description);
    std::size_t things = 0;
    for (const PhraseWord& word : phrase.words) {
        if (word.kind != WordKind::Content || word.setting) continue;
        if (!entries_[sound].words.contains(word.stem)) return false;
        ++things;
    }
    return things > 0;
}

}  // namespace dramatis::mix::sounds
