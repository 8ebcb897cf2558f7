#include "mix/dsp/symmetric_filter.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/random.h"

namespace dramatis::mix::dsp {
namespace {

double gain_at(const std::vector<double>& taps, double hz, SampleRate rate) {
    double sum = taps[0];
    for (std::size_t i = 1; i < taps.size(); ++i)
        sum += 2.0 * taps[i] * std::cos(2.0 * std::numbers::pi * hz / rate.hz * static_cast<double>(i));
    return sum;
}

TEST(LowPassTaps, PassLowFrequenciesAndHalveTheCorner) {
    for (const int hz : {22'050, 48'000, 96'000}) {
        const auto taps = low_pass_taps(Hertz{4'000.0}, 40, {hz});
        EXPECT_NEAR(gain_at(taps, 0.0, {hz}), 1.0, 1e-12) << hz;
        EXPECT_NEAR(gain_at(taps, 4'000.0, {hz}), 0.5, 0.01) << hz;
        EXPECT_LT(std::fabs(gain_at(taps, 10'000.0, {hz})), 0.01) << hz;
    }
}

TEST(SymmetricFilter, IsTheConvolutionWithItsTaps) {
    const std::vector<double> taps{0.5, -0.25, 0.125, 0.75};
    SymmetricFilter filter;
    filter.start(taps);
    ASSERT_EQ(filter.half(), 3u);
    Random random(1);
    std::vector<float> in(3 + 48 + 3), out(48);
    for (float& sample : in) sample = random.bipolar();
    filter.run(in.data() + 3, out.data(), 37);  // whole groups are filled
    for (std::size_t i = 0; i < out.size(); ++i) {
        double wanted = taps[0] * static_cast<double>(in[i + 3]);
        for (std::size_t tap = 1; tap < taps.size(); ++tap)
            wanted += taps[tap] * (static_cast<double>(in[i + 3 - tap]) + static_cast<double>(in[i + 3 + tap]));
        EXPECT_NEAR(out[i], wanted, 1e-6) << i;
    }
}

}  // namespace
}  // namespace dramatis::mix::dsp
