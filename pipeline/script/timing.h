// When a cue of the script starts and what waits for it, from its options.
#pragma once

#include "cues/cue_sheet.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::script {

Timing timing_of(const cues::CueOptions& options);
// True if the cue starts by the one before it: `together`, `overlap`, …
bool refers_back(const Timing& timing);

}  // namespace dramatis::pipeline::script
