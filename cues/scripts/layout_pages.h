// What belongs to the pages of a script: their numbers, running heads, what tells that a page ends ("(CONTINUED)").
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// `typed`: as for read_layout_lines. Finds out, too, whether this program exported the script.
void leave_out_pages(LayoutLines& found, bool typed);

}  // namespace dramatis::cues::scripts
