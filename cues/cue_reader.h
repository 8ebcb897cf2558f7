// One cue from its head and its body: what the layout of the sheet (parser.cpp) has found to belong together.
#pragma once

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/heads.h"
#include "cues/reporter.h"

namespace dramatis::cues {

Cue read_cue(const Head& head, const BodyText& body, Reporter& reporter);

}  // namespace dramatis::cues
