// The words and marks of a story: what the rooms above read. Words are interned, so that a list is asked once a word and
// not once a place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::text {

using WordId = std::uint32_t;

enum class TokenKind : std::uint8_t { Word, Number, Mark };

struct Token {
    Span span{};      // with the 's of a possessive and the dot of "Mr."
    WordId word = 0;  // without them, in small letters, with straight apostrophes; a mark in its plain form
    std::uint32_t block = 0;
    TokenKind kind = TokenKind::Word;
    bool capital = false;     // begins with a capital letter
    bool shouted = false;     // two letters or more, all capitals
    bool possessive = false;  // "Mira's"
};

// Marks in their plain form are single characters: `-` for every dash, `"` for every quotation mark but `'`, and `~` for
// an ellipsis. Underscores and asterisks, which only stress a word, are no tokens.
class Tokens {
  public:
    const std::vector<Token>& all() const { return all_; }
    const Token& operator[](std::size_t index) const { return all_[index]; }
    std::size_t size() const { return all_.size(); }
    std::string_view word(std::size_t index) const { return words_[all_[index].word]; }
    const std::vector<std::string>& words() const { return words_; }
    // The tokens of a block are [block_begin(b), block_begin(b + 1)).
    std::uint32_t block_begin(std::size_t block) const { return block_begins_[block]; }
    // The first token that begins at a byte or behind it. O(log n).
    std::uint32_t at(std::uint32_t byte) const;

  private:
    friend Tokens tokenize(const Story& story);
    std::vector<Token> all_;
    std::vector<std::string> words_;
    std::vector<std::uint32_t> block_begins_;
};

// The tokens of all blocks that are prose or verse; the others have none. Pure, linear. [any thread]
Tokens tokenize(const Story& story);

}  // namespace dramatis::cues::prose::text
