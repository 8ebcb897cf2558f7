// A story becomes a cue sheet: the steps of the rooms below in their order.
#pragma once

#include <vector>

#include "core/diagnostic.h"
#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

// Reads, attributes, stages and writes. E0143 if nothing is left to speak; E0150 if a word of the story would be lost with Narration::All. Pure. [any thread]
Result<Adaptation> adapt(SourceRef source, const AdaptOptions& options, Diagnostics& diagnostics,
                         const std::vector<cast::GivenSpeaker>& given = {},
                         const std::vector<cast::GivenCharacter>& known = {});

}  // namespace dramatis::cues::prose::sheet
