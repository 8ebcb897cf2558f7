// Exits that stand at the end of a line of a speech, far to the right: "KING. Hail.                 Exit."
#pragma once

#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Makes them lines of their own, and closes a bracket that no other closes: "Who is there?      [Aside."
void part_exits_from_words(std::vector<LayoutLine>& lines);

}  // namespace dramatis::cues::scripts
