// Detects underruns of an output device, by its own flag and by the clock: ALSA's plugin for a sound server reports some gaps
// and not others, but a device that asks for frames long after it must have played the last ones has been silent. Several
// signs of one gap count once.
#pragma once

#include <algorithm>

#include "core/units.h"

namespace dramatis::mix::live {

class UnderrunDetector {
  public:
    // `latency`: how much the device holds at most. [main] before the first block.
    void begin(Seconds latency) noexcept {
        latency_ = latency;
        has_last_ = has_dry_ = false;
    }

    // [audio] At each block, with a clock that never goes back. True at the first sign of a gap.
    bool detect(Seconds now, bool device_reports_it) noexcept {
        const bool late = has_last_ && now - last_ > latency_ * 1.5 + margin;
        const bool is_new_gap =
            (late || device_reports_it) && !(has_dry_ && now - dry_ < std::max(latency_ * 2.0, same_gap));
        last_ = now;
        has_last_ = true;
        if (!is_new_gap) return false;
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

}  // namespace dramatis::mix::live
