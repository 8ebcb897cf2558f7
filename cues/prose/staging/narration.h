// One block of a story as staging reads it: the sentences of its narration and its quotations, in order.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "cues/prose/staging/lists.h"
#include "cues/prose/text/quotations.h"

namespace dramatis::cues::prose::staging {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// Words [begin, end) of one sentence, or as much of it as stands between two quotations.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
};
struct Part {
    std::size_t quotation = none;  // index; none: a sentence
    Sentence sentence;
    bool speaks() const { return quotation != none; }
};

class Narration {
  public:
    Narration(const text::Story& story, const std::vector<text::Quotation>& quotations)
        : story_(story), quotations_(quotations) {}
    // Reads a block. `first_quotation`: the first one that isn't before the block; moves on to the next block's.
    void read(const text::Block& block, std::size_t& first_quotation);

    const std::vector<Word>& words() const { return words_; }
    const std::vector<Part>& parts() const { return parts_; }
    const text::Story& story() const { return story_; }
    const std::vector<text::Quotation>& quotations() const { return quotations_; }
    // From the first to the last word.
    Span span(std::size_t begin, std::size_t end) const { return join(words_[begin].span, words_[end - 1].span); }
    // Behind word `at` and the punctuation that clings to it.
    std::size_t offset_behind(std::size_t at) const;
    // The end of the clause of word `at`, at most `end`.
    std::size_t clause_end(std::size_t at, std::size_t end) const;
    // The sign that stands last before a quotation's opening mark, white space skipped; 0 at the block's beginning.
    char sign_before(std::size_t quotation) const;

  private:
    void add_sentences(std::uint32_t begin, std::uint32_t end);

    const text::Story& story_;
    const std::vector<text::Quotation>& quotations_;
    text::Block block_;
    std::vector<Word> words_;
    std::vector<Part> parts_;
};

}  // namespace dramatis::cues::prose::staging
