// The pacing of a show: how long the silence between its lines is.
#pragma once

#include "core/units.h"

namespace dramatis::voices::profiles {

// Silence that the arranger puts between lines. Seconds ≥ 0.
struct Pacing {
    Seconds line{0.35};      // between lines of one speaker
    Seconds speaker{0.45};   // between speakers
    double variety = 1.0;    // 0…2: how far the gaps between speeches differ: 0 not at all, 1 as in talk
    Seconds paragraph{0.7};  // between paragraphs of a speech
    Seconds sentence{0.3};   // between sentences, inside a line (the engine's gaps are stretched or cut to this)
    Seconds scene{2.0};      // between scenes: from the last sound of one to the first of the next
    Seconds sound{0.15};     // after a spot effect that the next cue waits for
    Seconds lead_in{0.5};    // before the first cue
    Seconds lead_out{1.5};   // after the last
};

}  // namespace dramatis::voices::profiles
