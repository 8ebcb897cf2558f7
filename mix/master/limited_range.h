// The second pass's view of a range: its samples from the spool with the gain, and the limiter where it has work.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/master/limiter.h"
#include "mix/master/mix_spool.h"
#include "mix/master/programme.h"

namespace dramatis::mix {

// One thread's workbench; the buffers are used again for each range.
class LimitedRange {
  public:
    LimitedRange(const Programme& programme, const MixSpool& spool, const LimiterSettings& limiter);

    // Whether the limiter may have work in this range at this gain; a few false alarms, no misses.
    bool may_limit(std::size_t range, float gain) const;
    // Reads, amplifies and limits. The samples are the same as of one limiter that runs through the whole programme.
    Result<> render(std::size_t range, float gain);

    // Of the range rendered last, and with some frames around it (as far as `around` allows, before and after).
    AudioView samples() { return around({}); }
    AudioView around(Frames margin);
    static constexpr Frames largest_margin{64};

    // Frames of the range that were turned down.
    Frames limited() const { return limited_; }
    // Calls `changed(hop index, energy)` for each full hop of the range that the limiter has changed.
    void measure_changed(const std::function<void(std::size_t, double)>& changed);

  private:
    void limit(float gain);
    void apply(std::size_t end, std::span<const float> gains);

    const Programme& programme_;
    const MixSpool& spool_;
    KWeighting weighting_;
    LimiterGain limiter_;
    std::size_t lead_hops_;  // read before the range: the limiter's memory and the meter's run-in
    std::size_t tail_;       // frames read after it
    AudioBuffer buffer_;
    std::vector<float> gains_;
    std::vector<char> touched_;  // hops of the buffer, from the lead on
    std::vector<double> energies_;
    std::size_t range_ = 0, frames_ = 0;
    Frames limited_;
};

}  // namespace dramatis::mix
