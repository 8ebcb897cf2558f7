// Options back to text, in the order in which they were written: "whispering, left 40%, fade in 2 s".
#pragma once

#include <string>

#include "cues/cue_sheet.h"

namespace dramatis::cues {

// Without the parentheses; empty if there is no option.
std::string write_options(const CueOptions& options);

}  // namespace dramatis::cues
