// What a script tells of its characters, gathered for the casting: how often they speak, and the pronouns and words that
// stand near their names.
#pragma once

#include <vector>

#include "cues/cue_sheet.h"
#include "voices/casting.h"

namespace dramatis::pipeline {

// In order of appearance; each name once, compared folded.
std::vector<voices::CharacterEvidence> gather_evidence(const cues::CueSheet& sheet);

}  // namespace dramatis::pipeline
