// CueSheet to text in the one agreed layout (`dramatis fmt`). Formatting twice changes nothing, comments stay where they
// were, and the result parses to the same cues.
#pragma once

#include <string>

#include "cues/cue_sheet.h"

namespace dramatis::cues {

std::string format_cue_sheet(const CueSheet& sheet);

}  // namespace dramatis::cues
