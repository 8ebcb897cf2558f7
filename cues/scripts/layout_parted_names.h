// Names of speakers that a page has on more than one line: a long one in a narrow column, and those whom a brace joins.
#pragma once

#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// "THE LIGHTHOUSE", "KEEPER:  Who is there?" become one line, and so do "ANNA }", "PETER } My lord!": "ANNA & PETER: My lord!".
void join_parted_names(std::vector<LayoutLine>& lines);

}  // namespace dramatis::cues::scripts
