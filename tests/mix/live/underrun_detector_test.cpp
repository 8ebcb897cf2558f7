#include "mix/live/underrun_detector.h"

namespace dramatis::mix::live {
namespace {

constexpr Seconds latency{0.1};
constexpr double block = 0.025;

class DryWatchTest : public testing::Test {
  protected:
    DryWatchTest() { watch.begin(latency); }
    // How many gaps are seen in so many blocks, one after the other.
    int gaps(int blocks, bool device_says_so = false) {
        int count = 0;
        for (int i = 0; i < blocks; ++i) count += watch.detect({now += block}, device_says_so);
        return count;
    }

    UnderrunDetector watch;
    double now = 1000.0;
};

TEST_F(DryWatchTest, SeesNothingWhileBlocksComeInTime) { EXPECT_EQ(gaps(1000), 0); }

TEST_F(DryWatchTest, ToleratesABlockThatIsALittleLate) {
    gaps(10);
    now += latency.value;
    EXPECT_EQ(gaps(10), 0);
}

TEST_F(DryWatchTest, SeesAGapThatTheDeviceKeepsQuietAbout) {
    gaps(10);
    now += 1.0;
    EXPECT_EQ(gaps(10), 1);
}

TEST_F(DryWatchTest, BelievesTheDevice) {
    gaps(10);
    EXPECT_EQ(gaps(1, true), 1);
}

TEST_F(DryWatchTest, CountsAGapOnceThatTheDeviceTellsOfLater) {
    gaps(10);
    now += 1.0;
    EXPECT_EQ(gaps(2), 1);
    EXPECT_EQ(gaps(3, true), 0);
}

TEST_F(DryWatchTest, CountsGapsThatAreApart) {
    gaps(10);
    EXPECT_EQ(gaps(1, true), 1);
    gaps(20);
    EXPECT_EQ(gaps(1, true), 1);
}

TEST_F(DryWatchTest, SeesNoGapBeforeTheFirstBlock) {
    gaps(10);
    watch.begin(latency);
    now += 5.0;
    EXPECT_EQ(gaps(10), 0);
}

}  // namespace
}  // namespace dramatis::mix::live
