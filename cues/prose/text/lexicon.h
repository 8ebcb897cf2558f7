// A list of words in a text file that is compiled into the program: a line each, `word` or `word<TAB>value`, sorted by
// bytes; lines that begin with # are comments and come first. Lookups search the text itself: nothing is built at
// start-up. A test checks that each list is sorted.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues::prose::text {

// [any thread]
class Lexicon {
  public:
    constexpr explicit Lexicon(std::string_view lines) : lines_(lines) {}
    // The value of a word, which may be empty; nothing if the word isn't in the list. O(log n).
    std::optional<std::string_view> find(std::string_view word) const;
    bool contains(std::string_view word) const { return find(word).has_value(); }
    std::string_view lines() const { return lines_; }

  private:
    std::string_view lines_;
};

}  // namespace dramatis::cues::prose::text
