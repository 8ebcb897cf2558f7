// A CueSheet as text, one line a cue and one a part: for tests, and for seeing what the parser understood.
#pragma once

#include <string>

#include "cues/cue_sheet.h"

namespace dramatis::cues {

// With places ("@3:1-3:15", line and column of both ends) when the sheet has a source and they are asked for.
std::string dump(const CueSheet& sheet, bool with_places = true);

}  // namespace dramatis::cues
