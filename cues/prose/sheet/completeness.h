// The check that nothing of a story is lost: every word of it stands in the sheet exactly once, in order.
#pragma once

#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

// Reads the sheet back with the language's own parser and compares words (runs of letters and digits) with the story's.
// E0150, with the place in the story, at the first difference.
Result<> check_completeness(const Adaptation& adaptation);

}  // namespace dramatis::cues::prose::sheet
