// How the live screen's meters move.
#include "pipeline/live/screen/meter_ballistics.h"

#include <cmath>
#include <limits>

namespace dramatis::pipeline::live::screen {
namespace {

constexpr double silent = -std::numeric_limits<double>::infinity();
constexpr Seconds frame{1.0 / 30.0};

TEST(LevelMeter, RisesAtOnce) {
    MeterBallistics meter;
    meter.follow(-6.0, frame);
    EXPECT_EQ(meter.reading().level, -6.0);
    EXPECT_EQ(meter.reading().held_peak, -6.0);
}

TEST(LevelMeter, FallsAtTheSameSpeedWhateverTheFrameRate) {
    MeterBallistics slow;
    MeterBallistics fast;
    slow.follow(0.0, {});
    fast.follow(0.0, {});
    for (int i = 0; i < 10; ++i) slow.follow(silent, {0.1});
    for (int i = 0; i < 100; ++i) fast.follow(silent, {0.01});
    EXPECT_NEAR(slow.reading().level, fast.reading().level, 1e-9);
    EXPECT_LT(slow.reading().level, -12.0);
}

TEST(LevelMeter, HoldsThePeakForAWhileThenLetsItFall) {
    MeterBallistics meter;
    meter.follow(-3.0, frame);
    for (int i = 0; i < 30; ++i) meter.follow(-40.0, frame);
    EXPECT_EQ(meter.reading().held_peak, -3.0);
    for (int i = 0; i < 300; ++i) meter.follow(-40.0, frame);
    EXPECT_NEAR(meter.reading().held_peak, -40.0, 1e-9);
}

TEST(LevelMeter, ComesToRestInSilence) {
    MeterBallistics meter;
    meter.follow(0.0, frame);
    for (int i = 0; i < 600; ++i) meter.follow(silent, frame);
    EXPECT_EQ(meter.reading().level, silent);
    EXPECT_EQ(meter.reading().held_peak, silent);
}

TEST(LevelMeter, TakesWhatIsNoNumberForSilence) {
    MeterBallistics meter;
    meter.follow(std::nan(""), frame);
    EXPECT_EQ(meter.reading().level, silent);
}

TEST(MeterScale, RisesFromSilenceToFullScale) {
    EXPECT_EQ(scale_position(silent), 0.0);
    EXPECT_EQ(scale_position(0.0), 1.0);
    EXPECT_EQ(scale_position(6.0), 1.0);
    EXPECT_NEAR(scale_position(-20.0), 0.5, 1e-12);
    for (double level = -80.0; level < 3.0; level += 0.25)
        EXPECT_LE(scale_position(level), scale_position(level + 0.25));
}

}  // namespace
}  // namespace dramatis::pipeline::live::screen
