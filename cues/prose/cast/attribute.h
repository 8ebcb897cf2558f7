// The whole of the room: a story's quotations -> its cast, and who says each.
#pragma once

#include <vector>

#include "cues/prose/cast/attribution.h"
#include "cues/prose/text/quotation.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::cast {

// Pure; the same story gives the same cast. Linear in the text. [any thread]
Cast attribute(const text::Story& story, const std::vector<text::Quotation>& quotations,
               const std::vector<GivenSpeaker>& given = {}, const std::vector<GivenCharacter>& known = {});

}  // namespace dramatis::cues::prose::cast
