// The first pass: the whole mix, pulled in ranges by several threads, spooled to disk and measured on the way.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/master.h"
#include "mix/master/loudness.h"
#include "mix/master/mix_spool.h"

namespace dramatis::mix {

// Ranges of both passes: whole hops, about 10 s.
inline constexpr std::size_t hops_in_range = 100;

// What is known of the mix when it has all been heard once.
struct Programme {
    SampleRate rate;
    Frames length;
    std::size_t hop = 0;           // frames
    std::vector<double> energies;  // K-weighted, of each full hop
    std::vector<float> bounds;     // what the curve through each hop's samples doesn't pass; the last hop may be short
    float true_peak = 0.0f;        // linear

    Frames range_length() const { return {static_cast<std::int64_t>(hops_in_range * hop)}; }
    std::size_t range_count() const;
    Frames range_begin(std::size_t range) const { return {static_cast<std::int64_t>(range) * range_length().count}; }
    Frames range_end(std::size_t range) const { return std::min(length, range_begin(range + 1)); }
    // 0 outside the programme.
    float bound_of(std::int64_t hop_index) const {
        return hop_index >= 0 && hop_index < static_cast<std::int64_t>(bounds.size())
                   ? bounds[static_cast<std::size_t>(hop_index)]
                   : 0.0f;
    }
    Loudness loudness() const;
};

// A maximum that several threads raise: the same in the end whatever their order.
void raise(std::atomic<float>& maximum, float value);

// Errors: of the source, of the spool, E0343 stopped. Samples that are not numbers become silence.
Result<Programme> spool_and_measure(const BlockSource& source, const MixSpool& spool, std::size_t jobs,
                                    const MasterProgress& progress, std::stop_token stop);

}  // namespace dramatis::mix
