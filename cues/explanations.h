// What `dramatis explain` prints about each code that the cue-sheet language issues: the mistake and its cure by
// example.
#pragma once

#include <span>

#include "core/diagnostic.h"

namespace dramatis::cues {

// In order of their codes' numbers: errors, warnings, notes.
std::span<const Explanation> explanations();

}  // namespace dramatis::cues
