// What stands between quotation marks (or behind the dash of a dialogue) in a story.
#pragma once

#include <vector>

#include "cues/prose/text/quotation.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::text {

// In order of the text; pieces don't overlap (a quotation within a quotation belongs to the outer). Pure. [any thread]
std::vector<Quotation> find_quotations(const Story& story);

}  // namespace dramatis::cues::prose::text
