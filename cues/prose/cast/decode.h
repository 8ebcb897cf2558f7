// Finds the speakers of all turns together: who speaks depends on who spoke last and the time before.
#pragma once

#include <vector>

#include "cues/prose/cast/candidates.h"

namespace dramatis::cues::prose::cast {

struct Decision {
    PersonId person = nothing;
    double margin = 0.0;           // over the second best, the neighbours being what they are
    std::vector<PersonId> others;  // the other candidates, the likeliest first
};

// One decision a turn. Linear in the turns. [any thread]
std::vector<Decision> decode(const std::vector<Turn>& turns, const std::vector<std::vector<Candidate>>& candidates,
                             const Weights& weights);

}  // namespace dramatis::cues::prose::cast
