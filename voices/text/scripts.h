// The script that a word is written in, and which language reads it: an English voice spells Russian letter by letter.
#pragma once

#include <string_view>

namespace dramatis::voices::text {

enum class Reading {
    Own,      // the language writes this script, or nothing says that it doesn't
    Other,    // another language reads it
    Unknown,  // no language of eSpeak NG reads it well: Chinese characters
};

struct ScriptReading {
    Reading reading = Reading::Own;
    std::string_view language = {};  // Other: eSpeak NG's code
    std::string_view script = {};    // but for Own: its name, for messages ("Cyrillic")
};

// Of the word's letters in other scripts than Latin, two at least: a single "π" is a sign that each language names. `language` is
// the voice's.
ScriptReading reading_of(std::string_view word, std::string_view language);

}  // namespace dramatis::voices::text
