// Guards against eSpeak NG's crashes on words, clauses and phoneme strings that are too long, and against characters
// that it reads as commands. All spoken text passes through here, after all other rules.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "voices/text/spoken_words.h"
#include "voices/text/words.h"

namespace dramatis::voices::text {

// Bytes; measured limits of eSpeak NG 1.51 with room to spare.
inline constexpr std::size_t longest_spoken_word = 48;      // crashes from 141, of Hangul from 57
inline constexpr std::size_t longest_clause = 480;          // its buffers hold 800, and 300 words
inline constexpr std::size_t longest_phonemes = 120;        // crashes from about 180 of one byte each
inline constexpr std::size_t most_digits_of_a_number = 60;  // 100 kB of digits would last an hour
inline constexpr std::size_t most_digits_of_a_word = 20;    // crashes, in Hindi, with 45 among commas

// Valid UTF-8 in plain forms (letter_forms.h), without control codes, invisible characters, emoji and pictures. Letters repeated more than three times, and
// numbers longer than `most_digits_of_a_number`, are cut short. White space becomes a space.
std::string clean_text(std::string_view text);

// The characters of phonemes that are safe between [[ and ]].
std::string clean_phonemes(std::string_view phonemes);

// Collects words into text, with its runs. Words that are too long are divided by spaces, clauses by commas. [one
// thread]
class SpeechText {
  public:
    void add(const SpokenWord& word);
    // False if the last word added nothing to the text.
    bool last_was_said() const { return said_; }
    NormalisedText take() { return std::move(result_); }

  private:
    void add_chunk(std::string_view chunk, std::uint32_t written);
    void add_words(std::string_view text, std::uint32_t written);
    void add_phonemes(std::string_view phonemes, std::uint32_t written);
    void add_break(Break kind);
    void extend_last_run();

    NormalisedText result_;
    std::size_t clause_begin_ = 0;  // offset behind the last break
    bool after_stop_ = false;
    bool said_ = false;
};

}  // namespace dramatis::voices::text
