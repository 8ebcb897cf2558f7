// A line for the rules of English: each word with its neighbours. [one thread]
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "voices/text/english/numerals.h"
#include "voices/text/spoken_words.h"
#include "voices/text/words.h"

namespace dramatis::voices::text::english {

class EnglishLine {
  public:
    EnglishLine(SpokenWords& words, English english, Notation notation)
        : words_(words), english_(english), notation_(notation) {}

    std::size_t size() const { return words_.size(); }
    SpokenWord& operator[](std::size_t i) { return words_[i]; }
    const SpokenWord& operator[](std::size_t i) const { return words_[i]; }
    English english() const { return english_; }
    bool takes_phonemes() const { return notation_ == Notation::EspeakPhonemes; }

    // The neighbour; empty if there is none, or a break between.
    std::string_view before(std::size_t i) const {
        return i > 0 && flows_on(i - 1) ? words_[i - 1].text : std::string_view();
    }
    std::string_view behind(std::size_t i) const {
        return i + 1 < size() && flows_on(i) ? words_[i + 1].text : std::string_view();
    }
    // The next word whatever stands between; empty at the end.
    std::string_view next(std::size_t i) const { return i + 1 < size() ? words_[i + 1].text : std::string_view(); }
    bool flows_on(std::size_t i) const { return words_[i].after == Break::None && !words_[i].dotted; }
    bool starts_sentence(std::size_t i) const {
        return i == 0 || words_[i].opens || words_[i - 1].dotted || words_[i - 1].after >= Break::Ellipsis;
    }

    // Sets a word's spoken text; no later rule changes it.
    void say(std::size_t i, std::string spoken) {
        words_[i].text = std::move(spoken);
        words_[i].settled = true;
    }

  private:
    SpokenWords& words_;
    English english_;
    Notation notation_;
};

// ASCII is enough for the lists of English.
std::string lower_case(std::string_view text);
bool is_in(std::string_view word, std::initializer_list<std::string_view> list);
bool has_digit(std::string_view text);
bool is_all_digits(std::string_view text);
bool is_capitalised(std::string_view text);   // begins with a capital
bool is_all_capitals(std::string_view text);  // two or more letters, none in lower case
// "A.T": with dots between, the engine spells even what it would read as a word.
std::string initials(std::string_view letters);
// "He", "The", "But", …: words whose capital only marks the start of a sentence.
bool is_sentence_opener(std::string_view word);

}  // namespace dramatis::voices::text::english
