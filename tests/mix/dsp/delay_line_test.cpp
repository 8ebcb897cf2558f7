#include "mix/dsp/delay_line.h"

#include <array>
#include <numeric>

#include <gtest/gtest.h>

namespace dramatis::mix::dsp {
namespace {

// The numbers from 1 on, so that a sample is its own position.
std::vector<float> counting(std::size_t count, std::size_t from = 1) {
    std::vector<float> samples(count);
    std::iota(samples.begin(), samples.end(), static_cast<float>(from));
    return samples;
}

TEST(DelayLine, IsSilentBeforeItsFirstSample) {
    DelayLine line;
    line.start(5);
    line.push(1.0f);
    EXPECT_EQ(line.at(0), 1.0f);
    for (std::size_t frames = 1; frames <= 5; ++frames) EXPECT_EQ(line.at(frames), 0.0f) << frames;
}

TEST(DelayLine, KeepsItsLongestDelayHoweverManySamplesWentBefore) {
    for (const std::size_t longest : {1u, 3u, 4u, 7u, 8u, 1000u}) {
        DelayLine line;
        line.start(longest);
        for (const float sample : counting(3 * longest + 5)) line.push(sample);
        EXPECT_EQ(line.at(0), static_cast<float>(3 * longest + 5));
        EXPECT_EQ(line.at(longest), static_cast<float>(2 * longest + 5)) << longest;
    }
}

TEST(DelayLine, ReadsBetweenSamples) {
    DelayLine line;
    line.start(8);
    for (const float sample : counting(20)) line.push(sample);
    EXPECT_FLOAT_EQ(line.linear(2.25), 17.75f);
    EXPECT_FLOAT_EQ(line.cubic(2.25), 17.75f);  // exact for a straight line
    EXPECT_EQ(line.linear(3.0), line.at(3));
    EXPECT_EQ(line.cubic(3.0), line.at(3));
}

TEST(DelayLine, GivesBlocksAsItGivesSamples) {
    constexpr std::size_t block = 6, delay = 9;
    DelayLine line;
    line.start(delay, block);
    for (std::size_t written = 0; written < 60; written += block) {
        std::array<float, block> late{};
        line.read(delay, late);
        for (std::size_t i = 0; i < block; ++i)
            EXPECT_EQ(late[i], written + i < delay ? 0.0f : static_cast<float>(written + i - delay + 1)) << written;
        line.write(counting(block, written + 1));
    }
}

TEST(History, KeepsThePastBeforeTheBlockInHand) {
    for (const std::size_t between_copies : {0u, 1u, 7u, 100u}) {
        constexpr std::size_t past = 5, block = 4;
        History history;
        history.start(past, block, 3, between_copies);
        std::size_t written = 0;
        for (std::size_t turn = 0; turn < 40; ++turn) {
            const std::size_t count = turn % (block + 1);
            std::ranges::copy(counting(count, written + 1), history.block());
            for (std::size_t late = 1; late <= past; ++late) {
                const float wanted = late > written ? 0.0f : static_cast<float>(written + 1 - late);
                EXPECT_EQ(*(history.block() - late), wanted) << between_copies << " " << turn;
            }
            history.advance(count);
            written += count;
        }
    }
}

TEST(History, IsSilentAgainWhenItIsCleared) {
    History history;
    history.start(3, 2);
    std::ranges::copy(counting(2), history.block());
    history.advance(2);
    history.clear();
    for (std::size_t late = 1; late <= 3; ++late) EXPECT_EQ(*(history.block() - late), 0.0f);
}

}  // namespace
}  // namespace dramatis::mix::dsp
