// The first reflections of a room: a few delayed, softer copies of the sound, some of them from the other channel. They are
// also the input of the late field, so that it starts dense. Stereo. [one thread]
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/units.h"
#include "mix/dsp/delay_line.h"

namespace dramatis::mix::dsp {

class EarlyReflections {
  public:
    // At most this many frames a call.
    static constexpr std::size_t largest_block = 64;

    // `size` 0…1 spreads them over 6 to 85 ms. Together they have the energy of the sound. May allocate.
    void start(SampleRate rate, double size, Seconds pre_delay);
    // Overwrites `left` and `right`. Real-time safe.
    void run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
             std::span<float> right) noexcept;

    std::size_t longest() const { return longest_; }  // frames: the longest delay
    static Seconds last(double size);                 // of them, without the pre-delay

  private:
    struct Tap {
        std::size_t delay = 0;
        float gain = 0.0f;
    };
    static constexpr std::size_t own_taps = 6, cross_taps = 3;

    std::array<std::array<Tap, own_taps>, 2> own_;      // from the same side
    std::array<std::array<Tap, cross_taps>, 2> cross_;  // from the other
    std::array<History, 2> history_;
    std::size_t longest_ = 0;
};

}  // namespace dramatis::mix::dsp
