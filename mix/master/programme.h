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
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "mix/master/block_source.h"
#include "mix/master/mix_spool.h"

namespace dramatis::mix::master {

// The length of a range in both passes: whole hops, about 10 s.
inline constexpr std::size_t hops_in_range = 100;

// What the first pass has measured.
struct Programme {
    SampleRate rate;
    Frames length;
    std::size_t hop = 0;           // frames
    std::vector<double> energies;  // K-weighted, of each full hop
    std::vector<float> bounds;     // an upper bound of the curve through each hop's samples; the last hop may be short
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
    dsp::Loudness loudness() const;
};

// Raises a maximum from several threads; the result doesn't depend on their order. [any thread]
void raise(std::atomic<float>& maximum, float value);

// Errors: of the source, of the spool, E0343 stopped. Non-finite samples become silence.
Result<Programme> spool_and_measure(const BlockSource& source, const MixSpool& spool, std::size_t jobs,
                                    const MasterProgress& progress, std::stop_token stop);

}  // namespace dramatis::mix::master
