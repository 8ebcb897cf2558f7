// Second-order filters by the Audio EQ Cookbook (R. Bristow-Johnson), in double precision: at 20 Hz and 96 kHz the poles
// of a low filter are too near the circle for float.
#pragma once

#include <array>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::effects {

// y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''
struct Biquad {
    double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
};

// Frequencies are kept below half the sample rate.
Biquad low_pass(double hz, double q, SampleRate rate);
Biquad high_pass(double hz, double q, SampleRate rate);
Biquad band_pass(double hz, double q, SampleRate rate);  // 0 dB at the centre
Biquad notch(double hz, double q, SampleRate rate);
Biquad peak(double hz, double q, Decibels gain, SampleRate rate);
Biquad low_shelf(double hz, Decibels gain, SampleRate rate);
Biquad high_shelf(double hz, Decibels gain, SampleRate rate);
// Q of each section of a Butterworth filter of `order` (even).
std::vector<double> butterworth(int order);

// Filters in a row, each channel with its own state. Real-time safe but for `start`.
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

}  // namespace dramatis::mix::effects
