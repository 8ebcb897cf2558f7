// Finds sounds by description: a sound fits if its thing and what happens to it are both there, and nothing in the description
// contradicts. Words are compared by their stems, with the synonyms of mix/sounds/sound_words.toml; rare words count more than
// common ones. Deterministic.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mix/settings/sound_definition.h"
#include "mix/sounds/phrase.h"

namespace dramatis::mix::sounds {

// What a sound is wanted for. A built-in sound fits a bed only if it loops, Music only if it is music, Voice ({groan} in a
// speech) only if a throat makes it; the show's own sounds fit all.
enum class SoundRole { Effect, Bed, Music, Voice };

struct DescribedSound {
    std::size_t index = 0;    // into the sounds given
    double confidence = 0.0;  // share of the description's weight that the sound matches, 0 … 1
};

class DescriptionIndex {
  public:
    explicit DescriptionIndex(const std::vector<settings::SoundDefinition>& sounds);
    // Best first; empty if no sound fits.
    std::vector<DescribedSound> match(std::string_view description, SoundRole role = SoundRole::Effect) const;
    // True if the sound's name or tags have all things of the description, whatever happens to them: "the rain" for "rain stops".
    bool is_about(std::size_t sound, std::string_view description) const;

  private:
    struct Entry {
        std::set<std::string> words;                // of the name and the tags
        std::vector<std::vector<PhraseWord>> tags;  // the name too
        std::size_t name_words = 0;
        bool loops = false, music = false, voice = false, any_subject = false, own = false, file = false;
        bool has_events = false;  // a tag says what happens
    };
    struct Scored {
        DescribedSound sound;
        double score = 0.0;
    };
    double rarity(const std::string& word) const;
    // The tag of the entry that the phrase has, whose words are the rarest.
    struct Anchor {
        double rare = 0.0;
        std::size_t last = 0;      // place of the tag's last word in the phrase
        bool has_several = false;  // the tag names a thing and what happens to it
        bool is_all = false;       // the phrase has no other words
        bool is_music = false;     // "music" alone
        double bonus = 0.0;
    };
    std::optional<Anchor> anchor_of(const Entry& entry, const Phrase& phrase) const;
    std::optional<Scored> score(const Entry& entry, const Phrase& phrase) const;
    // What the words that the sound doesn't know cost; nothing if one of them contradicts.
    std::optional<double> cost_of_others(const Entry& entry, const Phrase& phrase, const Anchor& anchor) const;
    std::vector<Entry> entries_;
    std::map<std::string, double> rarity_;
    double unknown_ = 1.0;
};

}  // namespace dramatis::mix::sounds
