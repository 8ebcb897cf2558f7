// Finds sounds by description: the words of a cue against the names and tags of all sounds. Words are compared by their
// stems, with the synonyms of mix/sound_words.toml; rare words count more than common ones. Deterministic.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mix/sound_definition.h"

namespace dramatis::mix {

// What people write and what the library calls it; and the words that say nothing about a sound.
struct SoundWords {
    std::map<std::string, std::string> canonical;  // stem → stem
    std::set<std::string> ignored;                 // stems
};
const SoundWords& sound_words();
// The built-in tables' own text, for `sound_words` and its test.
SoundWords read_sound_words(std::string_view toml, Diagnostics& diagnostics);

// "creaking", "creaks", "creaked" → "creak".
std::string stem(std::string_view folded_word);
// Stems of what a description says, synonyms replaced, empty words left out.
std::vector<std::string> meaningful_words(std::string_view description);

struct DescribedSound {
    std::size_t index = 0;    // into the sounds given
    double confidence = 0.0;  // share of the description's weight that the sound answers, 0 … 1
};

class DescriptionIndex {
  public:
    explicit DescriptionIndex(const std::vector<SoundDefinition>& sounds);
    // Best first; none when no sound shares a telling word.
    std::vector<DescribedSound> match(std::string_view description) const;

  private:
    struct Entry {
        std::map<std::string, double> weights;  // of each stem: name, tags, description
        std::set<std::string> phrases;          // whole tags, as joined stems
        std::size_t name_words = 0;
    };
    double rarity(const std::string& word) const;
    double rarity_of_phrase(const std::string& phrase, const std::vector<std::string>& words) const;
    std::vector<Entry> entries_;
    std::map<std::string, double> rarity_;
    double unknown_ = 1.0;
};

}  // namespace dramatis::mix
