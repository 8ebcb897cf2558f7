// The traits that words imply (MRS, OLD, ROBOT, ERZÄHLER), and first names. The words are data: trait_words.txt and
// first_names.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "voices/profiles/voice_profile.h"

namespace dramatis::voices::casting {

// A quality that a description asks for and that can be given to any voice.
enum class Quality { Deep, High, Soft, Rough, Slow, Quick, Flat };

// The traits that one word implies; empty ones stay open.
struct TraitWord {
    profiles::Gender gender = profiles::Gender::Unknown;
    bool likely = false;  // the gender is weak evidence
    std::optional<profiles::Age> age;
    std::optional<profiles::Nature> nature;
    bool narrator = false;
    std::optional<Quality> quality;
    std::string accent;   // an eSpeak NG language
    bool filler = false;  // describes nothing, but is allowed
};

// "en" of "en-gb".
inline std::string_view main_language(std::string_view language) { return language.substr(0, language.find('-')); }

// `word` is folded, `language` an eSpeak NG language ("de", "en-gb"): its words come first, then English ones.
// `of_any_language`: then those of all other languages (SEÑORA in an English play). Null: the word is unknown.
const TraitWord* find_trait_word(std::string_view word, std::string_view language, bool of_any_language);

// The traits of a word in no list by the word that it is made of: NOBLEWOMAN, COACHMAN, DAIRYMAID; LORDS, LADIES. Null: none.
const TraitWord* find_compound_trait(std::string_view word, std::string_view language);

// The words that `language` and English know, for suggestions.
std::vector<std::string> known_trait_words(std::string_view language);

// The gender of most people with this (folded) first name.
profiles::Gender gender_of_first_name(std::string_view word);
// The gender that the word's ending suggests: weak evidence, for names that are in no list.
profiles::Gender gender_of_ending(std::string_view word, std::string_view language);

}  // namespace dramatis::voices::casting
