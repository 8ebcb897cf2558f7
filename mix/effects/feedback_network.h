// The late field of a room: eight delay lines that feed each other through an orthogonal (Hadamard) matrix, each losing on
// every turn what its length asks for. Stereo: the even lines hear and make the left side, the odd ones the right.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/units.h"
#include "mix/effects/absorption.h"

namespace dramatis::mix::effects {

class FeedbackNetwork {
  public:
    static constexpr std::size_t lines = 8;
    static constexpr std::size_t largest_block = 64;  // frames a call; no line is shorter

    // `size` 0…1: lines of 3 to 8 ms up to 31 to 80 ms. Its answer to an impulse has the energy of the impulse. May allocate.
    void start(SampleRate rate, double size, const DecayTimes& times);
    // Overwrites `left` and `right`, which may be the inputs. Real-time safe.
    void run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
             std::span<float> right) noexcept;

    static Seconds longest_line(double size);

  private:
    // Four lines at a time; arithmetic on all four is one instruction.
    using Four = float __attribute__((vector_size(16)));
    using Pair = std::array<Four, 2>;  // lines 0…3 and 4…7
    using Block = std::array<std::array<float, largest_block>, lines>;

    void read(Block& block, std::size_t count) const noexcept;
    void write(const Block& block, std::size_t count) noexcept;
    void turn(Block& block, std::span<const float> in_left, std::span<const float> in_right) noexcept;

    std::array<std::size_t, lines> delays_{};
    std::array<float, lines> input_{}, output_{};  // gains
    Pair direct_{}, high_share_{}, low_share_{};   // absorption
    Pair high_state_{}, low_state_{};
    float high_keep_ = 0.0f, low_keep_ = 0.0f;
    std::vector<float> memory_;  // one ring a line, each of mask_ + 1 frames
    std::size_t mask_ = 0, position_ = 0;
};

}  // namespace dramatis::mix::effects
