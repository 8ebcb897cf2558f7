// A low-pass (12 dB an octave) whose corner moves: the air between somebody and the microphone as the distance changes. A
// state-variable filter, since it stays stable while its corner moves. Stereo.
#pragma once

#include <array>
#include <span>
#include <utility>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/audio/curve.h"
#include "mix/dsp/state_variable.h"

namespace dramatis::mix::dsp {

// A corner from here on means that nothing is filtered.
inline constexpr Hertz open_low_pass{19000.0};

// [one thread]
class ModulatedLowPass {
  public:
    // The corner over the frames of the signal, as octaves above 1 Hz, so that it moves evenly for the ear.
    ModulatedLowPass(audio::Curve octaves, SampleRate rate) : octaves_(std::move(octaves)), rate_(rate) {}
    // Filters the frames that begin at `begin`; to be called in order. Real-time safe.
    void run(Frames begin, AudioView block) noexcept;

  private:
    static constexpr std::int64_t frames_a_step = 32;  // between two corners
    struct State {
        double first = 0.0, second = 0.0;
    };
    void move_to(Frames frame) noexcept;
    void filter(State& state, std::span<float> samples) const noexcept;
    audio::Curve octaves_;
    SampleRate rate_;
    double at_ = -1.0;  // octaves that the coefficients are for
    StateVariable filter_;
    std::array<State, max_channels> states_{};
};

}  // namespace dramatis::mix::dsp
