// The numbers of acts and scenes as headings write them, in English, German, French, Spanish and Italian: "2", "2nd", "II", "TWO", "ZWEITER".
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

// One word, without a point behind it, in letters of any case.
bool is_scene_number(std::string_view word);
// Of those only what may stand before the word that it counts: "2", "2e", "II", "second", "zweiter", "last".
bool is_scene_ordinal(std::string_view word);
// "Zweite" and "second" are "2"; all else stays as it is written.
std::string scene_number_of(std::string_view word);

}  // namespace dramatis::cues::scripts
