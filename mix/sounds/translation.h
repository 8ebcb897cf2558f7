// Descriptions of sounds in German, French, Spanish and Italian, word by word in English, by the table of
// mix/sounds/words_abroad.tsv: "Tür knallt" → "door slam".
#pragma once

#include <string>
#include <string_view>

namespace dramatis::mix::sounds {

// True for a language of the table: "de", "de-at", "fr", …
bool is_translated(std::string_view language);
// Words that the table lacks, and punctuation, stay as they are; so does a description in any other language.
std::string in_english(std::string_view description, std::string_view language);

}  // namespace dramatis::mix::sounds
