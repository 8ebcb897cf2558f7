// Noise of a band, at a level, the same for the same seed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/audio_buffer.h"
#include "core/random.h"
#include "core/units.h"
#include "mix/dsp/biquad.h"
#include "mix/effects/effect.h"

namespace dramatis::mix::effects {

// Real-time safe but for `start`. [one thread]
class NoiseBand {
  public:
    struct Settings {
        double level = 1.0;  // RMS, linear
        Hertz low_cut, high_cut;
        int pairs = 1;  // of poles for each cut: 12 dB an octave for each
    };
    // May be called again for another signal. Allocates.
    void start(const Settings& settings, const EffectSetup& setup);
    // At most `piece_frames` more of it, as many channels as asked for, valid until the next call.
    AudioView next(int channels, std::size_t count) noexcept;

  private:
    float gain_ = 0.0f;
    dsp::BiquadCascade filter_;
    std::array<Random, max_channels> random_{Random(0), Random(0)};
    std::array<std::array<float, piece_frames>, max_channels> noise_;
};

}  // namespace dramatis::mix::effects
