// Gives each different word a number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::prose::text {

class Vocabulary {
  public:
    Vocabulary() : slots_(1U << 12U, 0) {}
    // The number of a word, a new one if it is new. Amortised O(length).
    std::uint32_t intern(std::string_view word);
    std::vector<std::string> words() && { return std::move(words_); }

  private:
    void grow();
    std::vector<std::uint32_t> slots_;  // number + 1; 0: free
    std::vector<std::uint64_t> hashes_;
    std::vector<std::string> words_;
};

}  // namespace dramatis::cues::prose::text
