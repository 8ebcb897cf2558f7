// Letters, words and white space of valid UTF-8 by their bytes, for scanners that can't afford to decode each code
// point. What isn't ASCII counts as a letter unless it is punctuation or a space of the blocks U+0080–U+00BF,
// U+2000–U+2BFF or U+3000–U+303F.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dramatis::cues::prose::text {

constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_blank_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The bytes of the code point that begins at `at`: 1 … 4, never past the end. At a stray byte: 1.
std::size_t code_point_size(std::string_view text, std::size_t at);
// Where the code point before `at` begins. `at` isn't 0.
std::size_t code_point_before(std::string_view text, std::size_t at);

// Whether a letter or digit begins at `at`, or ends right before it; false at the end and the beginning of the text.
bool letter_at(std::string_view text, std::size_t at);
bool letter_before(std::string_view text, std::size_t at);
bool upper_at(std::string_view text, std::size_t at);
bool lower_at(std::string_view text, std::size_t at);

// The bytes of the white space at `at` (a no-break space too), or 0; of the white space before `at`.
std::size_t space_at(std::string_view text, std::size_t at);
std::size_t space_before(std::string_view text, std::size_t at);
std::size_t skip_spaces(std::string_view text, std::size_t at);
std::size_t skip_spaces_back(std::string_view text, std::size_t at);
// Without the white space at both ends; `at` becomes the offset of what is left.
std::string_view trimmed(std::string_view text, std::size_t& at);

// A word: letters and digits, with apostrophes and hyphens between them ("don't", "dit-il", "o’clock").
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin == end; }
};
inline std::string_view text_of(std::string_view text, Word word) {
    return text.substr(word.begin, word.end - word.begin);
}
// The word that begins at `at` (empty if none does); the word that ends right before `end`.
Word word_at(std::string_view text, std::size_t at);
Word word_before(std::string_view text, std::size_t end);

constexpr std::string_view em_dash = "\u2014";
constexpr std::string_view ellipsis = "\u2026";
// Whether `text` ends in a mark that ends a sentence (or breaks it off): . ! ? … — --, closing marks after them aside.
bool ends_in_stop(std::string_view text);

}  // namespace dramatis::cues::prose::text
