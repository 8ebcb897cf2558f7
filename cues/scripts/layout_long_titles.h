// Titles that need several lines, at the top of an exported script and above its pages.
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Joins the title, and leaves out what repeats it at the top of a page, beside the page's number. Only in what this program exported: a
// script of somebody else's may have anything below its title. Linear.
void join_long_title(LayoutLines& found);

}  // namespace dramatis::cues::scripts
