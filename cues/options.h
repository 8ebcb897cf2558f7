// Options in parentheses: "whispering, left 40%, fade in 2 s". Knows their keys, units, ranges and which cues they are
// for; every other word is a direction.
#pragma once

#include <cstddef>

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/heads.h"
#include "cues/reporter.h"

namespace dramatis::cues {

// Adds the options in [begin, end) of `text` (what stands between the parentheses) to `options`.
void read_options(const BodyText& text, std::size_t begin, std::size_t end, CueKind kind, CueOptions& options,
                  Reporter& reporter);

}  // namespace dramatis::cues
