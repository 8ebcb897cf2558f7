// Which gain brings the programme to its target once the limiter has had its way: the limiter takes loudness away with
// the peaks, so the gain is a little more than the difference, found by trying.
#pragma once

#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "mix/master/limited_range.h"

namespace dramatis::mix {

struct FoundGain {
    Decibels gain;
    double integrated = 0.0;  // LUFS, with that gain and the limiter
    double range = 0.0;       // LRA
};

// No more is ever added, so that what is all but silent doesn't become all noise.
inline constexpr Decibels largest_gain{40.0};

// What this gain gives. `benches`: one for each thread.
Result<FoundGain> measure_at(const Programme& programme, Decibels gain, std::vector<LimitedRange>& benches,
                             std::stop_token stop);
// The gain that reaches the target.
Result<FoundGain> find_gain(const Programme& programme, Decibels target_loudness, std::vector<LimitedRange>& benches,
                            std::stop_token stop);

}  // namespace dramatis::mix
