// Adapting a story again whose sheet has been edited: every edit stays, a changed speaker counts as certain, and what
// follows from it reaches its neighbours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

struct Readaptation {
    Adaptation adaptation;     // with the speakers that the edits give
    std::string sheet;         // its lines with the edits
    std::size_t edits = 0;     // lines that were changed, added or removed by hand
    std::size_t repaired = 0;  // lines that have another speaker than in the edited sheet
};

// What the edited sheet was made from, and what to make it from now: often the same.
struct StoryVersion {
    SourceRef source;
    AdaptOptions options;
    std::vector<cast::GivenCharacter> known = {};
};
Result<Readaptation> adapt_again(const StoryVersion& before, const StoryVersion& now, std::string_view edited,
                                 Diagnostics& diagnostics);

}  // namespace dramatis::cues::prose::sheet
