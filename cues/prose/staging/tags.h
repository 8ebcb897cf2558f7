// Which sentence of its block is the tag of a quotation, "she said, and turned away".
#pragma once

#include <cstddef>
#include <vector>

#include "cues/prose/cast/attribution.h"
#include "cues/prose/staging/directions.h"
#include "cues/prose/staging/narration.h"

namespace dramatis::cues::prose::staging {

struct QuotationTag {
    std::size_t part = none;  // of the block; `none`: the quotation has no tag
    Tag tag;
    std::size_t owner = none;  // of a sentence: the quotation, as a part, whose tag it is
};
// The tag of the quotation that is part `at`: the sentence that the attribution names, else one beside it that has the form
// of a tag.
QuotationTag find_tag(const Narration& block, const cast::Cast& cast, std::size_t at);
// Of each part of a block.
std::vector<QuotationTag> find_tags(const Narration& block, const cast::Cast& cast);

}  // namespace dramatis::cues::prose::staging
