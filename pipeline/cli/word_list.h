// For `check --words`: the names and unusual words of a show, and how each will be said.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::cli {

enum class WordKind {
    Name,       // a capital inside a sentence
    Capitals,   // spelled, or said as a word
    Letters,    // outside a-z, or another language
    Apostrophe  // cut short: fo'c'sle
};

struct ListedWord {
    std::string written;  // without its punctuation
    WordKind kind = WordKind::Name;
    std::size_t count = 0;  // how often the show has it
    std::string spoken;     // as the engine gets it, where it stands first
    std::string phonemes;   // eSpeak NG's; empty: another program speaks it
    std::string language;   // that it is spoken in
    std::string voice;      // of whoever says it first
};

// In the order of the first place.
std::vector<ListedWord> list_words(const script::Script& script);

// Asks eSpeak NG for the phonemes. E0220…E0226 as the engine's.
Result<> add_phonemes(std::vector<ListedWord>& words);

// "name", "capitals": of a list.
std::string_view name_of(WordKind kind);

}  // namespace dramatis::pipeline::cli
