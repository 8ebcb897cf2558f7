// The decisions as a cast: characters in order, an attribution for each quotation.
#pragma once

#include "cues/prose/cast/decode.h"

namespace dramatis::cues::prose::cast {

// Linear. [any thread]
Cast report(const Reading& reading, const People& people, const std::vector<Tag>& tags, const std::vector<Turn>& turns,
            const std::vector<Decision>& decisions);

// As attribute() of attribution.h, with weights that are tried out.
Cast attribute(const text::Story& story, const std::vector<text::Quotation>& quotations,
               const std::vector<GivenSpeaker>& given, const std::vector<GivenCharacter>& known,
               const Weights& weights);

}  // namespace dramatis::cues::prose::cast
