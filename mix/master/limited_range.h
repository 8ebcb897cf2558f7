// A range in the second pass: its samples from the spool, amplified, and limited where they exceed the ceiling.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/dsp/limiter.h"
#include "mix/master/mix_spool.h"
#include "mix/master/programme.h"

namespace dramatis::mix::master {

// Consecutive hops of the programme, begin … end - 1.
struct HopSpan {
    std::size_t begin = 0, end = 0;
};

// The buffers and the limiter of one thread, used again for each span. [one thread]
class LimitedRange {
  public:
    LimitedRange(const Programme& programme, const MixSpool& spool, const dsp::LimiterSettings& limiter);

    // Where the limiter may turn samples down at this gain, in spans of at most a range. Some spans may be needless; none is
    // missing.
    std::vector<HopSpan> limited_spans(float gain) const;
    // Reads, amplifies and limits a span of at most a range. The samples are those of a single limiter that processes the whole
    // programme. E0340.
    Result<> render(HopSpan span, float gain);

    // -- of the span that was rendered last
    AudioView samples() { return buffer_.view().subview(lead_, frames_); }
    // The number of frames that were turned down.
    Frames limited() const { return limited_; }
    // Measures the full hops that the limiter has changed, and only those; `energies` are the whole programme's.
    void measure_changed(std::span<double> energies);
    // The true peak if it is above `floor`.
    float true_peak_above(float floor);

  private:
    bool is_loud(std::int64_t hop, float gain) const;
    void limit();
    void apply(std::size_t end, std::span<const float> gains);
    bool is_touched(std::size_t hop) const { return touched_[lead_ / programme_.hop + hop - span_.begin] != 0; }

    const Programme& programme_;
    const MixSpool& spool_;
    dsp::KWeighting weighting_;
    dsp::LimiterGain limiter_;
    std::size_t longest_lead_;  // hops read before a span: the limiter's memory and the meter's run-in
    std::size_t tail_;          // frames read after it
    AudioBuffer buffer_;
    std::vector<float> gains_;
    std::vector<char> touched_;  // hops of the buffer, from the lead on
    std::vector<dsp::HopRun> runs_;
    HopSpan span_;
    float gain_ = 1.0f;
    std::size_t lead_ = 0, frames_ = 0;
    Frames limited_;
};

}  // namespace dramatis::mix::master
