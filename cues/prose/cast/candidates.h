// Who may speak a turn, and what speaks for each.
#pragma once

#include <vector>

#include "cues/prose/cast/turns.h"
#include "cues/prose/cast/weights.h"

namespace dramatis::cues::prose::cast {

constexpr std::size_t most_candidates = 9;

struct Candidate {
    PersonId person = nothing;
    double score = 0.0;
};

// For each turn its candidates, the best first. `spoken`: who speaks each turn as far as an earlier pass found it, `nothing`
// where it isn't known; empty on the first pass. Linear in the turns. [any thread]
std::vector<std::vector<Candidate>> find_candidates(const Reading& reading, const People& people,
                                                    const std::vector<Turn>& turns, const Weights& weights,
                                                    const std::vector<PersonId>& spoken);

}  // namespace dramatis::cues::prose::cast
