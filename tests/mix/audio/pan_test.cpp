#include "mix/audio/pan.h"

#include <array>
#include <cmath>

namespace dramatis::mix::audio {
namespace {

constexpr float tolerance = 1e-6f;

TEST(Pan, TakesThreeDecibelsOffBothSidesInTheMiddle) {
    const ChannelGains gains = pan_gains(0.0f, 1);
    EXPECT_NEAR(20.0 * std::log10(gains.left), -3.0103, 0.001);
    EXPECT_EQ(gains.left, gains.right);
}

TEST(Pan, KeepsThePowerOfOneChannelConstant) {
    for (float pan = -1.0f; pan <= 1.0f; pan += 0.05f) {
        const ChannelGains gains = pan_gains(pan, 1);
        EXPECT_NEAR(gains.left * gains.left + gains.right * gains.right, 1.0f, tolerance) << pan;
    }
}

TEST(Pan, PutsOneChannelWhollyOnASide) {
    EXPECT_NEAR(pan_gains(-1.0f, 1).left, 1.0f, tolerance);
    EXPECT_NEAR(pan_gains(-1.0f, 1).right, 0.0f, tolerance);
    EXPECT_NEAR(pan_gains(1.0f, 1).right, 1.0f, tolerance);
    EXPECT_EQ(pan_gains(5.0f, 1).right, pan_gains(1.0f, 1).right);
}

TEST(Pan, BalancesTwoChannels) {
    EXPECT_EQ(pan_gains(0.0f, 2).left, 1.0f);
    EXPECT_EQ(pan_gains(0.0f, 2).right, 1.0f);
    EXPECT_EQ(pan_gains(0.5f, 2).right, 1.0f);
    EXPECT_NEAR(pan_gains(0.5f, 2).left, std::cos(0.25 * 3.14159265), tolerance);
    EXPECT_NEAR(pan_gains(-1.0f, 2).right, 0.0f, tolerance);
}

TEST(Pan, IsTheSameFrameByFrameAndInABlock) {
    const std::array<float, 5> pans{-1.0f, -0.3f, 0.0f, 0.77f, 1.0f};
    std::array<float, 5> left{}, right{};
    for (const int channels : {1, 2}) {
        pan_gains(pans, channels, left, right);
        for (std::size_t i = 0; i < pans.size(); ++i) {
            EXPECT_EQ(left[i], pan_gains(pans[i], channels).left);
            EXPECT_EQ(right[i], pan_gains(pans[i], channels).right);
        }
    }
}

TEST(LayerPanGains, KeepThePowerOfOneChannelAndTheMiddleOfTwo) {
    for (const double pan : {-1.0, -0.4, 0.0, 0.7, 1.0}) {
        const PanGains mono = layer_pan_gains(pan, 1);
        EXPECT_NEAR(mono.left * mono.left + mono.right * mono.right, 1.0, 1e-12) << pan;
    }
    EXPECT_NEAR(layer_pan_gains(0.0, 2).left, 1.0, 1e-12);
    EXPECT_NEAR(layer_pan_gains(0.0, 2).right, 1.0, 1e-12);
    EXPECT_EQ(layer_pan_gains(0.5, 2).right, 1.0);
    EXPECT_LT(layer_pan_gains(0.5, 2).left, 1.0);
    EXPECT_NEAR(layer_pan_gains(-3.0, 2).right, 0.0, 1e-12);  // clamped
}

}  // namespace
}  // namespace dramatis::mix::audio
