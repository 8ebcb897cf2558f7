// The whole of the room: a story with its cast -> how and where it is heard.
#pragma once

#include <vector>

#include "cues/prose/cast/attribution.h"
#include "cues/prose/staging/staging.h"
#include "cues/prose/text/quotation.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::staging {

// Pure. [any thread]
Staging stage(const text::Story& story, const std::vector<text::Quotation>& quotations, const cast::Cast& cast);

}  // namespace dramatis::cues::prose::staging
