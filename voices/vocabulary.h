// What words tell of a voice: MRS, OLD, ROBOT, ERZÄHLER, and first names. The words are data: trait_words.txt and
// first_names.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "voices/voice_profile.h"

namespace dramatis::voices {

// A quality that a description asks for and that can be given to any voice.
enum class Quality { Deep, High, Soft, Rough, Slow, Quick, Flat };

// What one word tells; what is empty it leaves open.
struct TraitWord {
    Gender gender = Gender::Unknown;
    bool likely = false;  // the gender is weak evidence
    std::optional<Age> age;
    std::optional<Nature> nature;
    bool narrator = false;
    std::optional<Quality> quality;
    std::string accent;   // an eSpeak NG language
    bool filler = false;  // says nothing, and is no mistake
};

// `word` is folded, `language` an eSpeak NG language ("de", "en-gb"): its words come first, then English ones.
// `of_any_language`: then those of every other (SEÑORA in an English play). Null: nothing is known of the word.
const TraitWord* find_trait_word(std::string_view word, std::string_view language, bool of_any_language);

// The words that `language` and English know, for suggestions.
std::vector<std::string> known_trait_words(std::string_view language);

// Whose first name the folded word usually is.
Gender gender_of_first_name(std::string_view word);
// Weak evidence, for names that are in no list: its ending.
Gender gender_of_ending(std::string_view word, std::string_view language);

}  // namespace dramatis::voices
