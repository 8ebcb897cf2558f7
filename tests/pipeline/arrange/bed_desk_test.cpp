// How beds make way for speeches.
#include "pipeline/arrange/bed_desk.h"

#include <gtest/gtest.h>

namespace dramatis::pipeline::arrange {
namespace {

constexpr SampleRate rate{1000};
constexpr FrameRange all{Frames{0}, Frames{60'000}};
const mix::settings::Ducking ducking{
    .depth = {-5.0}, .attack = {0.1}, .release = {1.0}, .look_ahead = {0.2}, .hold = {1.5}};

double level(const mix::audio::Curve& way, std::int64_t at) { return to_decibels(way.at(Frames{at})).value; }

TEST(WayForSpeeches, IsDeeperUnderSoftSpeechInSteps) {
    const std::vector<Spoken> speeches{{{Frames{5'000}, Frames{8'000}}, {}},
                                       {{Frames{20'000}, Frames{23'000}}, Decibels{-8.0}},
                                       {{Frames{40'000}, Frames{43'000}}, Decibels{-3.0}}};
    const auto way = way_for(speeches, ducking, all, rate);
    EXPECT_NEAR(level(way, 6'000), -5.0, 0.01);
    EXPECT_NEAR(level(way, 21'000), -13.0, 0.01);
    EXPECT_NEAR(level(way, 41'000), -7.0, 0.01);
    EXPECT_NEAR(level(way, 15'000), 0.0, 0.01);
    EXPECT_NEAR(level(way, 30'000), 0.0, 0.01);
}

TEST(WayForSpeeches, ComesBackToThePlainDepthBetweenSoftLinesFarApart) {
    const std::vector<Spoken> speeches{{{Frames{5'000}, Frames{6'000}}, Decibels{-4.0}},
                                       {{Frames{6'500}, Frames{14'000}}, {}},
                                       {{Frames{14'500}, Frames{15'000}}, Decibels{-4.0}}};
    const auto way = way_for(speeches, ducking, all, rate);
    EXPECT_NEAR(level(way, 5'500), -9.0, 0.01);
    EXPECT_NEAR(level(way, 10'000), -5.0, 0.01);
    EXPECT_NEAR(level(way, 14'700), -9.0, 0.01);
}

TEST(WayForSpeeches, IsNoneWithoutDepth) {
    auto none = ducking;
    none.depth = Decibels{0.0};
    const std::vector<Spoken> whisper{{{Frames{5'000}, Frames{8'000}}, Decibels{-8.0}}};
    EXPECT_NEAR(level(way_for(whisper, none, all, rate), 6'000), 0.0, 0.01);
}

}  // namespace
}  // namespace dramatis::pipeline::arrange
