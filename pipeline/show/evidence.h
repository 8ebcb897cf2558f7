// Evidence for the casting about the characters of a script: how often they speak, and what lines, notes and directions say of
// them.
#pragma once

#include <vector>

#include "cues/cue_sheet.h"
#include "voices/casting/evidence.h"

namespace dramatis::pipeline::show {

// In order of appearance; each name once, compared folded.
std::vector<voices::casting::CharacterEvidence> gather_evidence(const cues::CueSheet& sheet);

}  // namespace dramatis::pipeline::show
