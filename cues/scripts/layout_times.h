// The times of a transcript: "[00:12:03]", "(00:41)", "00:00:12,400 --> 00:00:14,000".
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Where they are a transcript's. One in brackets may be said; where there are some, or hours, none is.
void leave_out_times(LayoutLines& found);

}  // namespace dramatis::cues::scripts
