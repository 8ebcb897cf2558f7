// The inner loop of the K-weighting filter, for eight signals side by side: one signal alone would wait for each of its
// sums.
#pragma once

#include <array>
#include <cstddef>

#include "mix/dsp/k_weighting_filter.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {

inline constexpr std::size_t k_weighting_signals = 8;

// Of both sections, after transposed direct form 2, and the sum of the squares of what came out.
struct KWeightingState {
    Double8 shelf1{}, shelf2{}, high1{}, high2{};
    Double8 energy{};
};

// Filters `frames` samples of each signal. Every processor gives the same bits: the order of operations is fixed and
// nothing is contracted. Real-time safe.
using KWeightingLoop = void (*)(const KWeightingFilter&, KWeightingState&,
                                const std::array<const float*, k_weighting_signals>& signals, std::size_t frames);
// The one with the widest registers that this processor has.
KWeightingLoop fastest_k_weighting_loop();

}  // namespace dramatis::mix::dsp
