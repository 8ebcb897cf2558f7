// Where the lines and notes of a script name its characters. A name is found as a whole, the longest first ("Lady Macbeth" is not
// Macbeth), or by its surname or first name if no other character has that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dramatis::pipeline::show {

// A folded word, and what stands around it.
struct Token {
    enum class Gap { None, Comma, Bracket, Stop };  // before the word; Comma is a dash or a colon, too
    std::string word;
    Gap before = Gap::None;
    bool abbreviated = false;  // "Mrs."
    bool owns = false;         // "Mira's"
    bool capital = false;      // begins with one
};
std::vector<Token> tokens_of(std::string_view text);

struct Mention {
    std::size_t character = 0;
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
};

class NameIndex {
  public:
    // Characters are added once each, then `finish`.
    void add(std::string_view name, std::size_t character);
    void finish();
    // In order; none overlaps another.
    std::vector<Mention> find(const std::vector<Token>& tokens) const;

  private:
    struct Entry {
        std::vector<std::string> words;
        std::size_t character = 0;
    };
    std::unordered_map<std::string, std::vector<Entry>> by_first_word_;  // the longest first
    std::unordered_map<std::string, std::optional<std::size_t>> parts_;  // of names; nothing: of several
};

}  // namespace dramatis::pipeline::show
