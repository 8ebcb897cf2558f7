// The words of a narration as staging looks at them: each with its number in the vocabulary, what stands before it, and
// its ending. Words between quotation marks are left out; a quotation is a gap.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace dramatis::cues::prose::staging {

using WordId = std::uint16_t;  // 0: in none of the lists

// What stands between a word and the word before it; each is a wider gap than the one before.
enum class Gap : std::uint8_t { None, Comma, Break, Sentence, Quotation };
enum class Ending : std::uint8_t { Other, Ing, Ed, Ly };

struct Word {
    Span span;
    WordId id = 0;
    Gap before = Gap::None;
    Ending ending = Ending::Other;
    bool capital = false;  // the first letter
    bool owns = false;     // "Mira's": the id is that of "mira"
    bool asks = false;     // a question mark follows
};

// Every word of the lists, in lower case, with the classes that it is in. Built once; reading it is for any thread.
class Vocabulary {
  public:
    Vocabulary();
    WordId add(std::string_view word);
    WordId find(std::string_view word) const;  // 0: not there
    void put_in_class(WordId word, int number);
    const std::vector<WordId>& members(int class_number) const {
        return members_[static_cast<std::size_t>(class_number)];
    }
    std::uint64_t classes(WordId word) const { return classes_[word]; }
    std::size_t size() const { return classes_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        WordId id = 0;
    };
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    std::vector<Slot> slots_;
    std::vector<std::string> words_;
    std::vector<std::uint64_t> classes_;
    std::array<std::vector<WordId>, 64> members_;
};

// Appends the words of `text`, which begins at offset `base` of its source. The first word has `before` or a wider gap.
void read_words(std::string_view text, std::uint32_t base, Gap before, const Vocabulary& vocabulary,
                std::vector<Word>& words);

}  // namespace dramatis::cues::prose::staging
