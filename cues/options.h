// Options in parentheses: "whispering, left 40%, fade in 2 s". Knows their keys, units, ranges and which cues they are
// for; every other word is a direction.
#pragma once

#include <cstddef>

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/heads.h"
#include "cues/reporter.h"

namespace dramatis::cues {

// Of "interrupts" and "overlap" alone. In seconds.
constexpr double usual_interruption = 0.15;
constexpr double usual_overlap = 0.5;

// Adds the options in [begin, end) of `text` (what stands between the parentheses) to `options`.
void read_options(const BodyText& text, std::size_t begin, std::size_t end, CueKind kind, CueOptions& options,
                  Reporter& reporter);

}  // namespace dramatis::cues
