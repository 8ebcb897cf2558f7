// A sine and a cosine, by rotating a vector every frame. Real-time safe. [one thread]
#pragma once

#include <cmath>
#include <numbers>

#include "core/units.h"

namespace dramatis::mix::dsp {

class Oscillator {
  public:
    Oscillator() = default;
    Oscillator(Hertz frequency, SampleRate rate)
        : step_cosine_(std::cos(2.0 * std::numbers::pi * frequency.value / rate.hz)),
          step_sine_(std::sin(2.0 * std::numbers::pi * frequency.value / rate.hz)) {}
    double cosine() const { return cosine_; }  // starts at 1
    double sine() const { return sine_; }      // starts at 0
    void advance() noexcept {
        const double cosine = cosine_ * step_cosine_ - sine_ * step_sine_;
        sine_ = sine_ * step_cosine_ + cosine_ * step_sine_;
        cosine_ = cosine;
        // One Newton step towards length 1 now and then keeps it there.
        if (++turns_ % 1024 == 0) {
            const double correction = 1.5 - 0.5 * (cosine_ * cosine_ + sine_ * sine_);
            cosine_ *= correction;
            sine_ *= correction;
        }
    }

  private:
    double step_cosine_ = 1.0, step_sine_ = 0.0;
    double cosine_ = 1.0, sine_ = 0.0;
    unsigned turns_ = 0;
};

}  // namespace dramatis::mix::dsp
