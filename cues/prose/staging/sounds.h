// What is heard in the story's own course, and its silences.
#pragma once

#include <vector>

#include "cues/prose/staging/narration.h"
#include "cues/prose/staging/staging.h"
#include "cues/prose/staging/tags.h"

namespace dramatis::cues::prose::staging {

// `tags`: of each part of the block. At most one sound for each clause, one pause for each sentence.
void find_sounds(const Narration& block, const std::vector<QuotationTag>& tags, std::vector<HeardSound>& sounds);
void find_pauses(const Narration& block, const std::vector<QuotationTag>& tags, std::vector<HeardPause>& pauses);

}  // namespace dramatis::cues::prose::staging
