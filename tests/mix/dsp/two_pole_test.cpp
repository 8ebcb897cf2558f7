// The filter that moves four samples at once against its own equations, one sample after the other.
#include "mix/dsp/two_pole.h"

#include <cmath>

#include "core/random.h"
#include "mix/synthesis/filters.h"
#include "mix/synthesis/generators.h"
#include "tests/mix/sounds/sound_support.h"

namespace dramatis::mix::dsp {
namespace {

std::vector<float> noise(std::size_t frames, std::uint64_t seed) {
    std::vector<float> samples(frames);
    Random random(seed);
    for (float& sample : samples) sample = random.bipolar();
    return samples;
}

std::vector<double> one_by_one(const TwoPole::Equations& e, const std::vector<float>& in) {
    std::vector<double> out;
    double s1 = 0.0, s2 = 0.0;
    for (const float sample : in) {
        const double x = static_cast<double>(sample);
        out.push_back(e.c1 * s1 + e.c2 * s2 + e.d * x);
        const double next = e.a11 * s1 + e.a12 * s2 + e.b1 * x;
        s2 = e.a21 * s1 + e.a22 * s2 + e.b2 * x;
        s1 = next;
    }
    return out;
}

class EveryCutoff : public testing::TestWithParam<double> {
  protected:
    TwoPole::Equations low_pass(double q) const {
        return synthesis::svf(synthesis::warped(GetParam(), 48000.0), 1.0 / q, 0.0, 0.0, 1.0);
    }
};
INSTANTIATE_TEST_SUITE_P(Hertz, EveryCutoff, testing::Values(18.0, 100.0, 1000.0, 9000.0, 21000.0),
                         [](const auto& tested) { return std::to_string(static_cast<int>(tested.param)); });

TEST_P(EveryCutoff, GivesWhatItsEquationsSay) {
    const auto in = noise(20'000, 1);
    for (const double q : {0.5, 0.707, 28.0}) {
        const auto wanted = one_by_one(low_pass(q), in);
        auto out = in;
        TwoPoleState state;
        TwoPole(low_pass(q)).run(state, out.data(), out.size());
        // Rounding of a state comes back as often as a narrow filter rings.
        for (std::size_t i = 0; i < out.size(); ++i)
            ASSERT_NEAR(out[i], wanted[i], 2e-4 * std::max(1.0, q)) << q << " " << i;
    }
}

TEST_P(EveryCutoff, GoesOnFromBlockToBlockOfAnySize) {
    const auto in = noise(5'000, 2);
    const TwoPole filter(low_pass(2.0));
    auto whole = in;
    TwoPoleState state;
    filter.run(state, whole.data(), whole.size());
    for (const std::size_t block : {1u, 3u, 32u, 1023u}) {
        auto pieces = in;
        TwoPoleState own;
        for (std::size_t begin = 0; begin < pieces.size(); begin += block)
            filter.run(own, pieces.data() + begin, std::min(block, pieces.size() - begin));
        for (std::size_t i = 0; i < in.size(); ++i) ASSERT_NEAR(pieces[i], whole[i], 2e-3) << block << " " << i;
    }
}

TEST_P(EveryCutoff, TreatsTwoChannelsAsTwoTimesOne) {
    auto left = noise(1'001, 3), right = noise(1'001, 4);
    auto left_alone = left, right_alone = right;
    const TwoPole filter(low_pass(1.0));
    TwoPoleState l, r, l_alone, r_alone;
    filter.run_both(l, left.data(), r, right.data(), left.size());
    filter.run(l_alone, left_alone.data(), left.size());
    filter.run(r_alone, right_alone.data(), right.size());
    EXPECT_EQ(left, left_alone);
    EXPECT_EQ(right, right_alone);
    EXPECT_EQ(l.s1, l_alone.s1);
    EXPECT_EQ(r.s2, r_alone.s2);
}

TEST(Noise, CanBeHadFromAnyFrame) {
    const synthesis::Performance performance{.rate = {48000}, .seed = 7};
    std::vector<float> whole(5'000), part(700);
    synthesis::generate_noise(performance, 1, 0, whole);
    synthesis::generate_noise(performance, 1, 3'333, part);
    EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin() + 3'333));
}

}  // namespace
}  // namespace dramatis::mix::dsp
