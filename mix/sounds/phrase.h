// A description taken apart: its words by their stems, each with its kind, so that "gun cocked" is a thing and what happens to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::mix::sounds {

enum class WordKind { Content, Event, Quality, Person };

struct PhraseWord {
    std::string stem;  // the library's word for a synonym
    WordKind kind = WordKind::Content;
    std::string written;     // folded
    bool setting = false;    // says where: "in the hall"
    bool described = false;  // has the form of an adjective: "purple-ish", "echoing"
};

struct Phrase {
    std::vector<PhraseWord> words;  // each stem once; "crash of glass" is in the order "glass crash"
    bool negated = false;           // "no wind", "the phone does not ring"
};

Phrase phrase_of(std::string_view description);

// The stems of a description's words: synonyms are replaced, ignored words left out.
std::vector<std::string> meaningful_words(std::string_view description);

}  // namespace dramatis::mix::sounds
