// A low-pass (12 dB an octave) whose corner moves: the air between somebody and the microphone, growing or shrinking. A
// state-variable filter keeps still while it is moved (A. Simper's trapezoidal form). Stereo.
#pragma once

#include <array>
#include <span>
#include <utility>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/curve.h"

namespace dramatis::mix::effects {

// From here on it counts as open and nothing is filtered.
inline constexpr double open_low_pass_hz = 19000.0;

class MovingLowPass {
  public:
    // The corner over the frames of the signal, as octaves above 1 Hz, so that it moves evenly for the ear.
    MovingLowPass(Curve octaves, SampleRate rate) : octaves_(std::move(octaves)), rate_(rate) {}
    // Filters the frames that begin at `begin`; to be called in order. Real-time safe.
    void run(Frames begin, AudioView block) noexcept;

  private:
    static constexpr std::int64_t frames_a_step = 32;  // between two corners
    struct State {
        double first = 0.0, second = 0.0;
    };
    void move_to(Frames frame) noexcept;
    void filter(State& state, std::span<float> samples) const noexcept;
    Curve octaves_;
    SampleRate rate_;
    double at_ = -1.0;  // octaves that the coefficients are for
    double a1_ = 1.0, a2_ = 0.0, a3_ = 0.0;
    std::array<State, max_channels> states_{};
};

}  // namespace dramatis::mix::effects
