// Where the bounds of a line come from.
#include "pipeline/arrange/held_level.h"

#include <gtest/gtest.h>

#include "tests/pipeline/arrange/script_builder.h"

namespace dramatis::pipeline::arrange {
namespace {

mix::settings::Levels levels() {
    mix::settings::Levels levels;
    levels.line_floor = Decibels{-8.0};
    levels.line_ceiling = Decibels{5.5};
    levels.line_peak = Decibels{13.0};
    return levels;
}

TEST(HeldLevel, LiesAboutTheLevelOfPlainSpeech) {
    const auto held = held_level(levels(), {}, 1);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->lowest.value, -31.0);
    EXPECT_EQ(held->highest.value, -17.5);
    EXPECT_EQ(held->peak.value, -10.0);
}

TEST(HeldLevel, FollowsTheDialoguesOwnGain) {
    auto softer = levels();
    softer[mix::audio::Bus::Dialogue] = Decibels{-3.0};
    EXPECT_EQ(held_level(softer, {}, 1)->lowest.value, -34.0);
    EXPECT_EQ(held_level(softer, {}, 1)->peak.value, -13.0);
}

TEST(HeldLevel, GivesWayToTheDecibelsOfACue) {
    const auto held = held_level(levels(), Decibels{-12.0}, 1);
    EXPECT_EQ(held->lowest.value, -43.0);
    EXPECT_EQ(held->highest.value, -29.5);
    EXPECT_EQ(held->peak.value, -10.0) << "there is no more room above, whatever is written";
}

TEST(HeldLevel, IsSharedByThoseWhoSpeakTogether) {
    EXPECT_NEAR(held_level(levels(), {}, 2)->highest.value, -17.5 - 3.01, 0.01);
    EXPECT_NEAR(held_level(levels(), {}, 4)->lowest.value, -31.0 - 6.02, 0.01);
}

TEST(HeldLevel, IsNothingWhenAllBoundsAreOff) {
    EXPECT_FALSE(held_level({}, Decibels{3.0}, 2));
    mix::settings::Levels ceiling_alone;
    ceiling_alone.line_ceiling = Decibels{5.5};
    EXPECT_EQ(held_level(ceiling_alone, {}, 1)->lowest.value, -mix::timeline::HeldLevel::unbounded);
}

}  // namespace
}  // namespace dramatis::pipeline::arrange
