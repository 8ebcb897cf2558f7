// "ANNA AND BEN:" in a sheet where both also speak alone: two characters, as "ANNA & BEN:" is.
#pragma once

#include "cues/cue_sheet.h"

namespace dramatis::cues {

void divide_joint_names(CueSheet& sheet);

}  // namespace dramatis::cues
