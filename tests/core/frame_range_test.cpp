#include "core/frame_range.h"

#include <gtest/gtest.h>

namespace dramatis {
namespace {

constexpr FrameRange range_of(std::int64_t begin, std::int64_t end) { return {{begin}, {end}}; }

TEST(FrameRange, ContainsItsBeginningButNotItsEnd) {
    constexpr FrameRange range = range_of(10, 20);
    EXPECT_FALSE(range.contains({9}));
    EXPECT_TRUE(range.contains({10}));
    EXPECT_TRUE(range.contains({19}));
    EXPECT_FALSE(range.contains({20}));
}

TEST(FrameRange, HasNoLengthIfItEndsBeforeItBegins) {
    EXPECT_EQ(range_of(10, 20).length(), Frames{10});
    EXPECT_FALSE(range_of(10, 20).empty());
    for (const FrameRange range : {range_of(10, 10), range_of(20, 10), FrameRange{}}) {
        EXPECT_TRUE(range.empty());
        EXPECT_EQ(range.length(), Frames{0});
        EXPECT_FALSE(range.contains(range.begin));
    }
}

TEST(FrameRange, OverlapsWhatSharesAFrame) {
    constexpr FrameRange range = range_of(10, 20);
    EXPECT_TRUE(range.overlaps(range_of(19, 30)));
    EXPECT_TRUE(range.overlaps(range_of(0, 11)));
    EXPECT_TRUE(range.overlaps(range_of(12, 13)));
    EXPECT_FALSE(range.overlaps(range_of(20, 30)));
    EXPECT_FALSE(range.overlaps(range_of(0, 10)));
}

TEST(FrameRange, OverlapsAnEmptyOneInsideOfIt) {
    EXPECT_TRUE(range_of(10, 20).overlaps(range_of(15, 15)));
    EXPECT_FALSE(range_of(10, 20).overlaps(range_of(10, 10)));
    EXPECT_FALSE(range_of(10, 20).overlaps(range_of(20, 20)));
}

TEST(FrameRange, IntersectsInWhatBothContain) {
    EXPECT_EQ(range_of(10, 20).intersection(range_of(15, 30)), range_of(15, 20));
    EXPECT_EQ(range_of(10, 20).intersection(range_of(12, 13)), range_of(12, 13));
    EXPECT_TRUE(range_of(10, 20).intersection(range_of(30, 40)).empty());
}

}  // namespace
}  // namespace dramatis
