// The delivery of each quotation: from its tag, from what the paragraph says of its speaker beside it, and, seldom, from
// how it is written.
#pragma once

#include <string_view>
#include <vector>

#include "cues/prose/staging/people.h"
#include "cues/prose/staging/staging.h"
#include "cues/prose/staging/tags.h"

namespace dramatis::cues::prose::staging {

class Deliveries {
  public:
    explicit Deliveries(std::vector<Manner>& manners) : manners_(manners) {}
    // `tags`: of each part of the block.
    void read(const Narration& block, const People& people, const std::vector<QuotationTag>& tags);

  private:
    void take(std::size_t quotation, const Narration& block, const Said& said);
    void read_one(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                  std::size_t part);
    bool read_beats(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                    std::size_t part);
    void pass_on(const Narration& block, const People& people, const std::vector<QuotationTag>& tags);
    void read_voice_of_last(const Narration& block, const People& people);

    std::vector<Manner>& manners_;
    std::size_t last_ = none;   // the quotation at the end of the block before
    std::string_view lead_in_;  // what the block before said of the one that follows its colon
    Span lead_in_from_;
};

}  // namespace dramatis::cues::prose::staging
