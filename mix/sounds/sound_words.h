// The words of descriptions: what writers write for what the library calls it, and what kind of word each is. Data of
// mix/sounds/sound_words.toml.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis::mix::sounds {

// All are stems; of two words ("pull up"), the stem of the first, a blank and the second.
struct SoundWords {
    std::map<std::string, std::string> canonical;  // a writer's word → the library's
    std::set<std::string> ignored;                 // say nothing about a sound
    std::set<std::string> qualities;               // how a sound is: another one of them is the same sound
    std::set<std::string> events;                  // what happens to a thing: another one of them is another sound
    std::set<std::string> people;                  // who does it
    std::set<std::string> settings;                // begin the words for the place: "in", "behind"
    std::set<std::string> joints;                  // begin another clause: "and", "then"
    std::set<std::string> negations;               // "no", "without"
};
const SoundWords& sound_words();
// Reads the text of such a table; for `sound_words` and its test.
SoundWords read_sound_words(std::string_view toml, Diagnostics& diagnostics);

// "creaking", "creaks", "creaked" → "creak". `folded_word` is one of `folded_words`.
std::string stem(std::string_view folded_word);
// The same for one or two words as they are written.
std::string stems_of(std::string_view words);

}  // namespace dramatis::mix::sounds
