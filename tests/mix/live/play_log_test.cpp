#include "mix/live/play_log.h"

#include <vector>

#include <gtest/gtest.h>

namespace dramatis::mix::live {
namespace {

AudioBuffer counting(std::size_t frames, float from) {
    AudioBuffer buffer(2, frames);
    for (std::size_t i = 0; i < frames; ++i) buffer.channel(0)[i] = buffer.channel(1)[i] = from + static_cast<float>(i);
    return buffer;
}
std::vector<float> read(const PlayLog& log, std::int64_t from, std::size_t frames) {
    AudioBuffer out(2, frames);
    log.read({from}, out.view());
    const auto left = out.channel(0);
    return {left.begin(), left.end()};
}

TEST(PlayLog, RemembersSamplesRoundTheEndOfItsRing) {
    PlayLog log({8});
    log.write(counting(6, 0.0f).view(), {1, {0}});
    log.write(counting(6, 6.0f).view(), {1, {6}});
    EXPECT_EQ(read(log, 5, 7), (std::vector<float>{5, 6, 7, 8, 9, 10, 11}));
}

TEST(PlayLog, IsSilentBeforeTheFirstFrame) {
    PlayLog log({8});
    log.write(counting(4, 1.0f).view(), {1, {0}});
    EXPECT_EQ(read(log, -2, 4), (std::vector<float>{0, 0, 1, 2}));
}

TEST(PlayLog, KnowsThePlaceOfEachFrame) {
    PlayLog log({64});
    log.write(counting(10, 0.0f).view(), {1, {100}});
    log.write(counting(10, 0.0f).view(), {2, {500}});
    EXPECT_EQ(log.place_of({3}).cut, 1u);
    EXPECT_EQ(log.place_of({3}).position, Frames{103});
    EXPECT_EQ(log.place_of({12}).cut, 2u);
    EXPECT_EQ(log.place_of({12}).position, Frames{502});
    EXPECT_EQ(log.place_of({20}).position, Frames{510});
}

TEST(PlayLog, StandsStillInAPause) {
    PlayLog log({64});
    log.write(counting(10, 0.0f).view(), {1, {100}});
    log.write(counting(10, 0.0f).view(), {1, {110}}, true);
    EXPECT_EQ(log.place_of({15}).position, Frames{110});
}

TEST(PlayLog, ForgetsWhatWasWithdrawn) {
    PlayLog log({64});
    log.write(counting(10, 0.0f).view(), {1, {0}});
    log.write(counting(10, 0.0f).view(), {2, {500}});
    log.take_back({12});
    EXPECT_EQ(log.end(), Frames{8});
    EXPECT_EQ(log.place_of({20}).cut, 1u);
    log.write(counting(4, 50.0f).view(), {3, {900}});
    EXPECT_EQ(log.place_of({9}).cut, 3u);
    EXPECT_EQ(read(log, 7, 3), (std::vector<float>{7, 50, 51}));
}

TEST(PlayLog, KeepsTheStretchThatIsHeard) {
    PlayLog log({64});
    log.write(counting(10, 0.0f).view(), {1, {0}});
    log.write(counting(10, 0.0f).view(), {2, {500}});
    log.forget_before({9});
    EXPECT_EQ(log.place_of({9}).cut, 1u);
    log.forget_before({10});
    EXPECT_EQ(log.place_of({10}).cut, 2u);
}

}  // namespace
}  // namespace dramatis::mix::live
