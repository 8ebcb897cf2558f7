#include "mix/audio/curve.h"

#include <vector>

namespace dramatis::mix::audio {
namespace {

std::vector<float> filled(const Curve& curve, Frames begin, std::size_t count) {
    std::vector<float> values(count);
    curve.fill(begin, values);
    return values;
}

const Curve ramp({{Frames{10}, 0.0}, {Frames{20}, 1.0}, {Frames{20}, 4.0}, {Frames{30}, 4.0}, {Frames{40}, -1.0}});

TEST(Curve, IsExactAtItsBreakpointsAndConstantOutside) {
    EXPECT_EQ(ramp.at(Frames{-5}), 0.0);
    EXPECT_EQ(ramp.at(Frames{10}), 0.0);
    EXPECT_EQ(ramp.at(Frames{15}), 0.5);
    EXPECT_EQ(ramp.at(Frames{30}), 4.0);
    EXPECT_EQ(ramp.at(Frames{40}), -1.0);
    EXPECT_EQ(ramp.at(Frames{1000}), -1.0);
}

TEST(Curve, StepsAtTwoBreakpointsOfOneFrame) {
    EXPECT_DOUBLE_EQ(ramp.at(Frames{19}), 0.9);
    EXPECT_EQ(ramp.at(Frames{20}), 4.0);
}

TEST(Curve, FillsWhatAtSaysWhateverTheBlock) {
    const auto whole = filled(ramp, Frames{-3}, 60);
    for (std::size_t i = 0; i < whole.size(); ++i)
        EXPECT_EQ(whole[i], static_cast<float>(ramp.at(Frames{static_cast<std::int64_t>(i) - 3}))) << i;
    for (const std::size_t block : {1u, 7u, 13u})
        for (std::size_t begin = 0; begin + block <= whole.size(); begin += block) {
            const auto part = filled(ramp, Frames{static_cast<std::int64_t>(begin) - 3}, block);
            EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin() + static_cast<std::ptrdiff_t>(begin)));
        }
}

TEST(Curve, KnowsItsExtremesInARange) {
    EXPECT_DOUBLE_EQ(ramp.highest(Frames{0}, Frames{20}), 0.9);
    EXPECT_EQ(ramp.highest(Frames{0}, Frames{21}), 4.0);
    EXPECT_EQ(ramp.lowest(Frames{0}, Frames{30}), 0.0);
    EXPECT_EQ(ramp.lowest(Frames{0}, Frames{100}), -1.0);
}

TEST(Curve, KnowsWhereItIsConstant) {
    EXPECT_TRUE(ramp.is_constant(Frames{-100}, Frames{10}));
    EXPECT_FALSE(ramp.is_constant(Frames{-100}, Frames{12}));
    EXPECT_TRUE(ramp.is_constant(Frames{20}, Frames{30}));
    EXPECT_FALSE(ramp.is_constant(Frames{19}, Frames{30}));
    EXPECT_TRUE(ramp.is_constant(Frames{40}, Frames{4000}));
    EXPECT_FALSE(ramp.is_constant());
    EXPECT_TRUE(Curve(0.5).is_constant(Frames{0}, Frames{10}));
}

TEST(Curve, MovesWithoutChange) { EXPECT_EQ(ramp.shifted(Frames{100}).at(Frames{115}), ramp.at(Frames{15})); }

TEST(Curve, MultipliesExactlyAtTheBreakpointsOfBoth) {
    const Curve duck({{Frames{0}, 1.0}, {Frames{15}, 0.25}, {Frames{25}, 0.25}, {Frames{25}, 1.0}});
    const Curve product = ramp * duck;
    for (const std::int64_t frame : {0, 10, 15, 20, 25, 30, 40, 99})
        EXPECT_DOUBLE_EQ(product.at(Frames{frame}), ramp.at(Frames{frame}) * duck.at(Frames{frame})) << frame;
    EXPECT_NEAR(product.at(Frames{24}), 1.0, 1e-12) << "both keep their steps";
}

TEST(Curve, MultipliesConstants) {
    EXPECT_EQ((Curve(0.5) * Curve(3.0)).at(Frames{7}), 1.5);
    EXPECT_EQ((Curve(2.0) * ramp).at(Frames{15}), 1.0);
}

TEST(Curve, SortsBreakpointsThatCameOutOfOrder) {
    EXPECT_EQ(Curve({{Frames{10}, 1.0}, {Frames{0}, 0.0}}).at(Frames{5}), 0.5);
}

TEST(Fades, AddUpInPowerWhenEqualPowerAndInAmplitudeWhenLinear) {
    constexpr double tolerance = 0.003;
    const Frames length{4800};
    const Curve in = fade_in(Frames{100}, length, FadeShape::EqualPower);
    const Curve out = fade_out(Frames{4900}, length, FadeShape::EqualPower);
    for (std::int64_t i = 0; i < 5000; ++i) {
        const Frames frame{i};
        EXPECT_NEAR(in.at(frame) * in.at(frame) + out.at(frame) * out.at(frame), 1.0, tolerance);
    }
    EXPECT_EQ(fade_in(Frames{0}, Frames{10}, FadeShape::Linear).at(Frames{5}), 0.5);
}

TEST(Fades, ReachTheirEnds) {
    EXPECT_EQ(fade_in(Frames{5}, Frames{100}, FadeShape::EqualPower).at(Frames{5}), 0.0);
    EXPECT_EQ(fade_in(Frames{5}, Frames{100}, FadeShape::EqualPower).at(Frames{105}), 1.0);
    EXPECT_EQ(fade_out(Frames{105}, Frames{100}, FadeShape::EqualPower).at(Frames{105}), 0.0);
    EXPECT_EQ(fade_out(Frames{105}, Frames{0}, FadeShape::Linear).at(Frames{104}), 1.0);
    EXPECT_EQ(fade_out(Frames{105}, Frames{0}, FadeShape::Linear).at(Frames{105}), 0.0);
}

}  // namespace
}  // namespace dramatis::mix::audio
