// What stands on the pages of a script and belongs to no line of it: numbers of pages, running heads, "(CONTINUED)", the numbers in the
// margins, the times of a transcript, what a publisher adds.
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Leaves it out and counts it; the numbers of cues and scenes stay with their lines. `typed`: as for read_layout_lines.
void leave_out_furniture(LayoutLines& found, bool typed);

}  // namespace dramatis::cues::scripts
