// A linear-phase filter: a finite impulse response that is symmetric about its middle tap. Real-time safe but for `start`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/units.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {

// Taps of a low-pass, a sinc under a Hann window, from the middle outwards: the middle one and `half` on each side. The gain
// at 0 Hz is 1; at `corner` it is 6 dB down.
std::vector<double> low_pass_taps(Hertz corner, std::size_t half, SampleRate rate);

// [one thread] starts it; then [any thread] runs it.
class SymmetricFilter {
  public:
    // Frames that are computed at once.
    static constexpr std::size_t group = 16;

    // The middle tap and those of one side.
    void start(std::span<const double> taps) {
        taps_.resize(taps.size());
        std::ranges::transform(taps, taps_.begin(), [](double tap) { return static_cast<float>(tap); });
    }
    // By how many frames the output is late, and on how many input frames before and after it each output frame depends.
    std::size_t half() const noexcept { return taps_.empty() ? 0 : taps_.size() - 1; }
    // `count` frames, filled up to whole groups, of which `out` has room. `in` points at the input of the first one; `half()`
    // frames before it and after the last whole group are read.
    void run(const float* in, float* out, std::size_t count) const noexcept {
        for (std::size_t begin = 0; begin < count; begin += group) {
            const float* const middle = in + begin;
            std::array<Float4, group / 4> sum;  // stays in registers
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = taps_[0] * load(middle + 4 * i);
            for (std::size_t tap = 1; tap < taps_.size(); ++tap)
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += taps_[tap] * (load(middle - tap + 4 * i) + load(middle + tap + 4 * i));
            std::memcpy(out + begin, sum.data(), sizeof sum);
        }
    }

  private:
    std::vector<float> taps_;
};

}  // namespace dramatis::mix::dsp
