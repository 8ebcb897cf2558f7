// Segments as the lines of a cue sheet: heads, options, bodies, and comments that say where each came from.
#pragma once

#include "cues/prose/sheet/adaptation.h"
#include "cues/prose/sheet/segments.h"

namespace dramatis::cues::prose::sheet {

// `adaptation` has its story, quotations, cast and names; its lines and unsure speakers are written here.
void write_lines(Adaptation& adaptation, const std::vector<Segment>& segments, const staging::Staging& staging,
                 const AdaptOptions& options);

}  // namespace dramatis::cues::prose::sheet
