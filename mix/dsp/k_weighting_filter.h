// The filter of K-weighting (ITU-R BS.1770-5, Annex 1). A shelf stands for the head, a high-pass for how little low
// frequencies count.
#pragma once

#include "core/units.h"
#include "mix/dsp/biquad.h"

namespace dramatis::mix::dsp {

struct KWeightingFilter {
    Biquad shelf, high_pass;
};
// At 48 kHz the coefficients of the standard, to 1e-14; at any other rate the same analogue filters.
KWeightingFilter k_weighting_filter(SampleRate rate);

}  // namespace dramatis::mix::dsp
