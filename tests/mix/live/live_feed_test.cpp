#include "mix/live/live_feed.h"

#include <vector>

#include "tests/mix/allocation_watch.h"

namespace dramatis::mix::live {
namespace {

using testing::Each;
using testing::ElementsAre;

class LiveFeedTest : public testing::Test {
  protected:
    LiveFeed feed{{16}};

    // The next `frames` that would be heard, the left side.
    std::vector<float> hear(std::size_t frames, bool device_ran_dry = false) {
        std::vector<float> block(2 * frames, 9.0f);
        feed.fill(block, device_ran_dry);
        std::vector<float> left;
        for (std::size_t i = 0; i < block.size(); i += 2) left.push_back(block[i]);
        return left;
    }
    void write(std::vector<float> mono) { ASSERT_EQ(feed.write(ConstAudioView(mono)), mono.size()); }
};

TEST_F(LiveFeedTest, PlaysWhatWasWrittenInOrder) {
    write({1, 2, 3, 4});
    EXPECT_THAT(hear(2), ElementsAre(1, 2));
    EXPECT_THAT(hear(2), ElementsAre(3, 4));
    EXPECT_EQ(feed.played(), Frames{4});
    EXPECT_EQ(feed.underruns(), Underruns{});
}

TEST_F(LiveFeedTest, IsSilentBeforeTheFirstFrameWithoutAnUnderrun) {
    EXPECT_THAT(hear(3), Each(0.0f));
    EXPECT_EQ(feed.underruns(), Underruns{});
    EXPECT_EQ(feed.blocks(), 1u);
}

TEST_F(LiveFeedTest, FillsAGapWithSilenceAndCountsItOnce) {
    write({1, 2});
    EXPECT_THAT(hear(3), ElementsAre(1, 2, 0));
    EXPECT_THAT(hear(3), Each(0.0f));
    EXPECT_THAT(hear(3), Each(0.0f));
    EXPECT_EQ(feed.underruns(), (Underruns{.starved = 1, .device = 0}));
    write({3, 4, 5});
    EXPECT_THAT(hear(3), ElementsAre(3, 4, 5));
    EXPECT_THAT(hear(3), Each(0.0f));
    EXPECT_EQ(feed.underruns(), (Underruns{.starved = 2, .device = 0}));
    EXPECT_EQ(feed.played(), Frames{5});
}

TEST_F(LiveFeedTest, KeepsItsFramesWhilePaused) {
    write({1, 2, 3, 4});
    hear(2);
    feed.pause();
    EXPECT_TRUE(feed.paused());
    EXPECT_THAT(hear(5), Each(0.0f));
    EXPECT_EQ(feed.played(), Frames{2});
    feed.resume();
    EXPECT_THAT(hear(2), ElementsAre(3, 4));
    EXPECT_EQ(feed.underruns(), Underruns{});
}

TEST_F(LiveFeedTest, CountsAGapThatAPauseInterruptsOnce) {
    write({1});
    hear(2);
    feed.pause();
    hear(2);
    feed.resume();
    hear(2);
    EXPECT_EQ(feed.underruns().total(), 1u);
}

TEST_F(LiveFeedTest, CountsSilenceAfterTheEndAndNoUnderrun) {
    write({1, 2});
    feed.finish();
    EXPECT_THAT(hear(1), ElementsAre(1));
    EXPECT_EQ(feed.tail(), Frames{0});
    EXPECT_THAT(hear(4), ElementsAre(2, 0, 0, 0));
    EXPECT_THAT(hear(4), Each(0.0f));
    EXPECT_EQ(feed.tail(), Frames{7});
    EXPECT_EQ(feed.underruns(), Underruns{});
}

TEST_F(LiveFeedTest, CountsOneDeviceUnderrunForBlocksInARow) {
    write({1, 2, 3, 4, 5, 6});
    hear(1, true);  // a device may say so of its first block: nothing was heard yet
    EXPECT_EQ(feed.underruns(), Underruns{});
    hear(1);
    hear(1, true);
    hear(1, true);
    hear(1);
    hear(1, true);
    EXPECT_EQ(feed.underruns(), (Underruns{.starved = 0, .device = 2}));
}

TEST_F(LiveFeedTest, PlaysTheReplacementOfWhatWasTakenBack) {
    write({1, 2, 3, 4, 5});
    hear(1);
    EXPECT_EQ(feed.take_back(1), 3u);
    EXPECT_EQ(feed.queued_to(), Frames{2});
    write({30, 40});
    EXPECT_THAT(hear(3), ElementsAre(2, 30, 40));
}

TEST_F(LiveFeedTest, NeverAllocatesInTheCallback) {
    if (!AllocationWatch::works()) GTEST_SKIP() << "a sanitizer counts otherwise";
    std::vector<float> block(32);
    write({1, 2, 3});
    const AllocationWatch watch;
    for (int i = 0; i < 100; ++i) feed.fill(block, i % 2 == 0);
    EXPECT_EQ(watch.count(), 0);
}

}  // namespace
}  // namespace dramatis::mix::live
