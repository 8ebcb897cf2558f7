// Splits the hiss off a signal: a short symmetric filter, whose two halves add up to the signal exactly. Late by half of its
// length, 0.2 ms.
#pragma once

#include <array>
#include <cstddef>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/dsp/delay_line.h"
#include "mix/dsp/symmetric_filter.h"
#include "mix/effects/effect.h"

namespace dramatis::mix::effects {

// Real-time safe but for `start`. [one thread]
class HissSplit {
  public:
    // May be called again for another signal. Allocates.
    void start(Hertz corner, SampleRate rate);
    Frames latency() const { return {static_cast<std::int64_t>(high_pass_.half())}; }

    // Takes in a piece of at most `piece_frames`; until `advance`, both halves together and the hiss can be read.
    void read(ConstAudioView piece) noexcept;
    const float* whole(int channel) const noexcept {
        return histories_[static_cast<std::size_t>(channel)].block() - high_pass_.half();
    }
    const float* hiss(int channel) const noexcept { return hiss_[static_cast<std::size_t>(channel)].data(); }
    void advance(ConstAudioView piece) noexcept;

  private:
    static constexpr std::size_t group = dsp::SymmetricFilter::group;
    dsp::SymmetricFilter high_pass_;
    std::array<dsp::History, max_channels> histories_;
    std::array<std::array<float, piece_frames + group>, max_channels> hiss_;
};

}  // namespace dramatis::mix::effects
