// The inner loop of the K-weighting filter, for eight signals side by side: a filter's chain of additions is slow for one
// signal and free for several.
#pragma once

#include <array>
#include <cstddef>

namespace dramatis::mix {

inline constexpr std::size_t filter_lanes = 8;
using Lanes = double __attribute__((vector_size(filter_lanes * sizeof(double))));
using LaneSources = std::array<const float*, filter_lanes>;

// Of a shelf (b0 … a2) and of a high-pass with its zeros at 0 Hz (h1, h2: its feedback).
struct FilterCoefficients {
    double b0, b1, b2, a1, a2, h1, h2;
};

struct FilterState {
    Lanes shelf1{}, shelf2{}, high1{}, high2{};
    Lanes energy{};  // sum of the squares of what came out
};

// Filters `frames` samples of each source. Every processor gives the same bits: the order of operations is fixed and
// nothing is contracted.
using FilterLoop = void (*)(const FilterCoefficients&, FilterState&, const LaneSources&, std::size_t frames);
// The one with the widest registers that this processor has.
FilterLoop fastest_filter_loop();

}  // namespace dramatis::mix
