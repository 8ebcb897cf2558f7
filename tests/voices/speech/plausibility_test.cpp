#include "voices/speech/plausibility.h"

#include <gtest/gtest.h>

#include "tests/support/fake_speech_engine.h"
#include "tests/voices/lines.h"

namespace dramatis::voices::speech {
namespace {

constexpr std::string_view twelve_words = "I have never seen a light so far out over the water.";

TEST(Plausibility, FindsNothingAboutAnOrdinaryTake) {
    for (const char* text : {"Ah.", "No.", "There is a light, far below us."}) {
        const auto line = line_of(text);
        EXPECT_FALSE(doubt_of(line, FakeSpeechEngine::take_of(line))) << text;
    }
}

TEST(Plausibility, DoubtsAFewTenthsOfASecondForManyWords) {
    const auto line = line_of(twelve_words);
    EXPECT_EQ(doubt_of(line, Seconds{0.3}), "lasts 0.3 s for 12 words");
    EXPECT_FALSE(doubt_of(line, Seconds{1.5})) << "fast, but possible";
}

TEST(Plausibility, DoubtsAMinuteForTwelveWords) {
    const auto line = line_of(twelve_words);
    EXPECT_EQ(doubt_of(line, Seconds{60.0}), "lasts 60.0 s for 12 words");
    EXPECT_FALSE(doubt_of(line, Seconds{12.0})) << "slow, but possible";
}

TEST(Plausibility, LetsAnInterjectionBeAsShortAsItLikes) { EXPECT_FALSE(doubt_of(line_of("Ah."), Seconds{0.05})); }

TEST(Plausibility, GivesTimeToScriptsWithFewCharacters) {
    const auto line = line_of("你好世界你好世界你好世界你好世界你好世界");
    EXPECT_FALSE(doubt_of(line, Seconds{15.0}));
}

TEST(Plausibility, KnowsThatSlowLinesLastLonger) {
    auto line = line_of(twelve_words);
    line.prosody.rate_wpm = 80;
    EXPECT_FALSE(doubt_of(line, Seconds{25.0}));
}

TEST(Plausibility, DoubtsSilenceAndNoise) {
    const auto line = line_of(twelve_words);
    takes::Take take = FakeSpeechEngine::take_of(line);
    std::ranges::fill(take.samples, std::int16_t{3});
    EXPECT_EQ(doubt_of(line, take), "is all but silent");
    for (std::size_t i = 0; i < take.samples.size(); ++i) take.samples[i] = i % 2 == 0 ? 32000 : -32000;
    EXPECT_EQ(doubt_of(line, take), "is as loud as noise");
}

TEST(Plausibility, ExpectsNothingOfALineWithoutWords) { EXPECT_FALSE(doubt_of(takes::Line{}, takes::Take{})); }

}  // namespace
}  // namespace dramatis::voices::speech
