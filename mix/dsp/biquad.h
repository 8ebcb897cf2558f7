// Second-order filter sections: coefficients, their design by the Audio EQ Cookbook (R. Bristow-Johnson), and the loops that run
// them. In double precision: at 20 Hz and 96 kHz the poles of a low filter are too near the unit circle for float.
#pragma once

#include <array>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {

// y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''
struct Biquad {
    double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
};

// Frequencies are kept below half the sample rate.
Biquad low_pass(Hertz frequency, double q, SampleRate rate);
Biquad high_pass(Hertz frequency, double q, SampleRate rate);
Biquad band_pass(Hertz frequency, double q, SampleRate rate);  // 0 dB at the centre
Biquad notch(Hertz frequency, double q, SampleRate rate);
Biquad all_pass(Hertz frequency, double q, SampleRate rate);  // 0 dB everywhere, later around the frequency
Biquad peak(Hertz frequency, double q, Decibels gain, SampleRate rate);
Biquad low_shelf(Hertz frequency, Decibels gain, SampleRate rate);
Biquad high_shelf(Hertz frequency, Decibels gain, SampleRate rate);
// Q of each section of a Butterworth filter of `order` (even).
std::vector<double> butterworth(int order);

// One section for four signals at once, in float: precise enough for measuring, not for audible low corners.
// Transposed direct form 2. Real-time safe. [one thread]
class SimdBiquad {
  public:
    explicit SimdBiquad(const Biquad& f)
        : b0_(splat(static_cast<float>(f.b0))),
          b1_(splat(static_cast<float>(f.b1))),
          b2_(splat(static_cast<float>(f.b2))),
          a1_(splat(static_cast<float>(f.a1))),
          a2_(splat(static_cast<float>(f.a2))) {}
    Float4 step(Float4 x) noexcept {
        const Float4 y = b0_ * x + s1_;
        s1_ = (b1_ * x + s2_) - a1_ * y;
        s2_ = b2_ * x - a2_ * y;
        return y;
    }

  private:
    Float4 b0_, b1_, b2_, a1_, a2_;
    Float4 s1_{}, s2_{};
};

// Sections in a row, each channel with its own state. Real-time safe but for `start`. [one thread]
class BiquadCascade {
  public:
    void start(std::vector<Biquad> sections);
    void run(AudioView block) noexcept;

  private:
    struct State {
        double s1 = 0.0, s2 = 0.0;
    };
    void run_section(std::size_t number, std::size_t channel, std::span<float> samples) noexcept;
    template <std::size_t Count>
    void run_sections(std::size_t first, std::size_t channel, std::span<float> samples) noexcept;
    std::vector<Biquad> sections_;
    std::array<std::vector<State>, max_channels> states_;
};

}  // namespace dramatis::mix::dsp
