// CueSheet to text in the one agreed layout (`dramatis fmt`): options of a speech in its head, those of other cues behind
// the body, a comma and a space between; one blank line where the writer had one or more, and before each scene. The
// writer's choice of line ends within speeches, of aliases (SFX, GRAMS) and of cue numbers stays.
//
// Formatting twice changes nothing, comments stay where they were, and the result parses to the same cues. That holds
// for a sheet without errors; of one with errors, what could not be understood is missing in the result.
#pragma once

#include <string>

#include "cues/cue_sheet.h"

namespace dramatis::cues {

std::string format_cue_sheet(const CueSheet& sheet);

}  // namespace dramatis::cues
