// The late field of a room: eight delay lines that feed each other through an orthogonal (Hadamard) matrix, each with the
// absorption for its length. Stereo: the even lines carry the left channel, the odd ones the right. [one thread]
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/units.h"
#include "mix/dsp/absorption.h"
#include "mix/dsp/delay_line.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {

class FeedbackNetwork {
  public:
    static constexpr std::size_t lines = 8;
    static constexpr std::size_t largest_block = 64;  // frames a call; no line is shorter

    // `size` 0…1: lines of 3 to 8 ms up to 31 to 80 ms. The response to an impulse has its energy. May allocate.
    void start(SampleRate rate, double size, const DecayTimes& times);
    // Overwrites `left` and `right`, which may be the inputs. Real-time safe.
    void run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
             std::span<float> right) noexcept;

    static Seconds longest_line(double size);

  private:
    using Pair = std::array<Float4, 2>;  // lines 0…3 and 4…7
    using Block = std::array<std::array<float, largest_block>, lines>;

    void turn(Block& block, std::span<const float> in_left, std::span<const float> in_right) noexcept;

    std::array<std::size_t, lines> delays_{};
    std::array<float, lines> input_{}, output_{};  // gains
    Pair direct_{}, high_share_{}, low_share_{};   // absorption
    Pair high_state_{}, low_state_{};
    float high_keep_ = 0.0f, low_keep_ = 0.0f;
    std::array<DelayLine, lines> memory_;
};

}  // namespace dramatis::mix::dsp
