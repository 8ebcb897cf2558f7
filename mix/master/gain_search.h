// Finds the gain that brings the limited programme to its target loudness. The limiter makes it a little softer, so the gain
// is a little more than the difference; it is found by trying.
#pragma once

#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "mix/master/limited_range.h"

namespace dramatis::mix::master {

// The largest gain: a programme that is nearly silent must not become loud noise.
inline constexpr Decibels largest_gain{40.0};

// The energies of all hops after the gain alone.
std::vector<double> scaled_energies(const Programme& programme, Decibels gain);

// The gain with which the limited programme is within 0.03 LU of the target; 0 dB for silence. `benches`: one for each thread.
Result<Decibels> find_gain(const Programme& programme, Decibels target_loudness, std::vector<LimitedRange>& benches,
                           std::stop_token stop);

}  // namespace dramatis::mix::master
