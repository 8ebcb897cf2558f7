// The marks that captions have where the speaker changes: ">> ANNA: Hello.", "- ANNA: Hello."
#pragma once

#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Leaves them out where several lines have one before a name and a colon. Linear.
void leave_out_caption_marks(std::vector<LayoutLine>& lines);

}  // namespace dramatis::cues::scripts
