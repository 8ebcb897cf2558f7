// The first reflections of a room: the sound again, a handful of times, later and softer, some of them from the other
// side. Also what the late field is fed with, so that it starts dense. Stereo.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/units.h"

namespace dramatis::mix::effects {

class EarlyReflections {
  public:
    // At most this many frames a call.
    static constexpr std::size_t largest_block = 64;

    // `size` 0…1 spreads them over 6 to 85 ms. Together they have the energy of the sound. May allocate.
    void start(SampleRate rate, double size, Seconds pre_delay);
    // Overwrites `left` and `right`. Real-time safe.
    void run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
             std::span<float> right) noexcept;

    std::size_t longest() const { return longest_; }  // frames after which nothing of a sound is left
    static Seconds last(double size);  // of them, without the pre-delay

  private:
    struct Tap {
        std::size_t delay = 0;
        float gain = 0.0f;
    };
    static constexpr std::size_t own_taps = 6, cross_taps = 3;

    void make_room() noexcept;
    std::array<std::array<Tap, own_taps>, 2> own_;      // from the same side
    std::array<std::array<Tap, cross_taps>, 2> cross_;  // from the other
    std::array<std::vector<float>, 2> history_;         // the newest sample is at position_ - 1
    std::size_t longest_ = 0, position_ = 0;
};

}  // namespace dramatis::mix::effects
