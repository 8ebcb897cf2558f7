// Which gain brings the programme to its target once the limiter has had its way: the limiter takes loudness away with
// the peaks, so the gain is a little more than the difference, found by trying.
#pragma once

#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "mix/master/limited_range.h"

namespace dramatis::mix {

// No more is ever added, so that what is all but silent doesn't become all noise.
inline constexpr Decibels largest_gain{40.0};

// Energies of all hops when only the gain is applied.
std::vector<double> scaled_energies(const Programme& programme, Decibels gain);

// The gain with which limiter and all come within 0.03 LU of the target; 0 dB for silence. `benches`: one for each thread.
Result<Decibels> find_gain(const Programme& programme, Decibels target_loudness, std::vector<LimitedRange>& benches,
                           std::stop_token stop);

}  // namespace dramatis::mix
