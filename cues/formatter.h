// CueSheet to text in the standard layout (`dramatis fmt`): options of a speech in its head, those of other cues after
// the body, separated by a comma and a space; one blank line where the writer had one or more, and before each scene.
// The writer's line breaks within speeches, aliases (SFX, GRAMS) and cue numbers stay.
//
// Formatting twice changes nothing, comments stay where they were, and the result parses to the same cues. That holds
// for a sheet without errors; with errors, the parts that could not be parsed are missing in the result.
#pragma once

#include <string>

#include "cues/cue_sheet.h"

namespace dramatis::cues {

std::string format_cue_sheet(const CueSheet& sheet);

}  // namespace dramatis::cues
