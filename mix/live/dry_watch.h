// When a device ran dry, by what it says itself and by the clock: ALSA's way into a sound server tells of some gaps and not of
// others, but a device that asks for frames long after it must have played the last ones has been silent. Several signs of
// one gap count once.
#pragma once

#include <algorithm>

#include "core/units.h"

namespace dramatis::mix {

class DryWatch {
  public:
    // `latency`: how much the device holds at most. [main] before the first block.
    void begin(Seconds latency) noexcept {
        latency_ = latency;
        has_last_ = has_dry_ = false;
    }

    // [audio] At each block, with a clock that never goes back. True at the first sign of a gap.
    bool ran_dry(Seconds now, bool device_says_so) noexcept {
        const bool late = has_last_ && now - last_ > latency_ * 1.5 + margin;
        const bool is_news = (late || device_says_so) && !(has_dry_ && now - dry_ < std::max(latency_ * 2.0, same_gap));
        last_ = now;
        has_last_ = true;
        if (!is_news) return false;
        dry_ = now;
        has_dry_ = true;
        return true;
    }

  private:
    static constexpr Seconds margin{0.02};
    static constexpr Seconds same_gap{0.25};  // signs come this late

    Seconds latency_;
    Seconds last_, dry_;  // the last block, the last gap
    bool has_last_ = false, has_dry_ = false;
};

}  // namespace dramatis::mix
