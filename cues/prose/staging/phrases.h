// Tables of phrases: `PATTERN<TAB>VALUE` a line. A pattern is a row of elements, separated by spaces:
//
//   word           that word                       door|gate   one of these
//   slam*          slam, slams, slammed, slamming   ~           up to three words, as few as will do
//   $class         a word of a class               element?    may be missing
//   $name          a capitalised word              ,           a comma may stand here
//
// A pattern begins with words or a class. It doesn't run over a comma, a break or the end of a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/staging/words.h"

namespace dramatis::cues::prose::staging {

// The names of classes, in order of their bits.
class WordClasses {
  public:
    // The number of a class; a new one the first time. At most 64.
    int number(std::string_view name);
    std::uint64_t mask(std::string_view name) const;  // 0: there is none

  private:
    std::vector<std::string> names_;
};

// All forms of a regular verb, or of an irregular one that is written with all of its forms ("ring/rings/rang/ringing").
std::vector<std::string> verb_forms(std::string_view base);

struct Match {
    std::size_t begin = 0;  // words, half open
    std::size_t end = 0;
    std::string_view value;
};

// Of a value with several parts, "PART|PART", the first one.
inline std::string_view first_of(std::string_view value) { return value.substr(0, value.find('|')); }

class PhraseTable {
  public:
    // Adds the lines of a list; words become part of the vocabulary.
    void add_lines(std::string_view lines, Vocabulary& vocabulary, WordClasses& classes);
    void add_phrase(std::string_view pattern, std::string_view value, Vocabulary& vocabulary, WordClasses& classes);
    // To be called when all lines are there.
    void finish(const Vocabulary& vocabulary);
    // The longest phrase that begins at word `at` and ends before word `end`; of equals the first one.
    std::optional<Match> match(const std::vector<Word>& words, std::size_t at, std::size_t end,
                               const Vocabulary& vocabulary) const;
    const std::vector<std::string_view>& values() const { return values_; }

  private:
    struct Element {
        std::vector<WordId> words;
        std::uint64_t sieve = 0;  // a bit for each word's number, modulo 64: what has none is not among the words
        std::uint64_t classes = 0;
        bool name = false;
        bool gap = false;
        bool optional = false;
        bool comma = false;
    };
    struct Pattern {
        std::vector<Element> elements;
        std::string_view value;
    };
    struct Walk;
    Element read_element(std::string_view text, Vocabulary& vocabulary, WordClasses& classes) const;
    std::vector<Pattern> patterns_;
    std::vector<std::string_view> values_;
    std::vector<std::uint32_t> first_;    // of each word: where its patterns begin in `by_word_`
    std::vector<std::uint16_t> by_word_;  // indices of patterns
};

}  // namespace dramatis::cues::prose::staging
