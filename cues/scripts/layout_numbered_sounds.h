// Sounds that are numbered in a script that numbers nothing else: "12 FX:   DOOR OPENS."
#pragma once

#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Takes the number before the word for a sound into the line's margin. Linear.
void take_numbers_of_sounds(std::vector<LayoutLine>& lines);

}  // namespace dramatis::cues::scripts
