#include "voices/speech/take_cutting.h"

#include <limits>

#include "core/random.h"
#include "tests/voices/lines.h"

namespace dramatis::voices::speech {
namespace {

constexpr SampleRate rate{22050};
constexpr std::int64_t kept = 44;  // frames of 2 ms

// Sound in [begin, end), silence elsewhere.
void sound(std::vector<std::int16_t>& samples, std::size_t begin, std::size_t end, std::int16_t level = 5000) {
    for (std::size_t i = begin; i < end; ++i) samples[i] = i % 2 == 0 ? level : static_cast<std::int16_t>(-level);
}

TEST(SoundingRange, LeavesTwoMillisecondsAroundTheSound) {
    std::vector<std::int16_t> samples(10000);
    sound(samples, 3000, 7000);
    const FrameRange range = sounding_range(samples, rate);
    EXPECT_EQ(range.begin, Frames{3000 - kept});
    EXPECT_EQ(range.end, Frames{7000 + kept});
}

TEST(SoundingRange, KeepsTheSoftestConsonant) {
    std::vector<std::int16_t> samples(10000);
    sound(samples, 3000, 4000, silence_threshold + 1);
    sound(samples, 4000, 7000);
    EXPECT_EQ(sounding_range(samples, rate).begin, Frames{3000 - kept});
}

TEST(SoundingRange, TakesNoiseBelowTheThresholdForSilence) {
    std::vector<std::int16_t> samples(10000);
    sound(samples, 0, 10000, silence_threshold);
    EXPECT_EQ(sounding_range(samples, rate).end, Frames{0});
}

TEST(SoundingRange, BearsTheLoudestSample) {
    std::vector<std::int16_t> samples(1000);
    samples[500] = std::numeric_limits<std::int16_t>::min();
    EXPECT_EQ(sounding_range(samples, rate).begin, Frames{500 - kept});
}

TEST(CutTake, ShiftsTheWordsByWhatItCutsAway) {
    const takes::Line line = line_of("one two");
    std::vector<std::int16_t> samples(10000);
    sound(samples, 3000, 7000);
    const SpokenWordEvent events[] = {{1, 3000}, {5, 5000}};
    const takes::Take take = cut_take(line.text, samples, rate, events);
    EXPECT_EQ(take.length(), Frames{4000 + 2 * kept});
    ASSERT_EQ(take.words.size(), 2u);
    EXPECT_EQ(take.words[0], (takes::WordTiming{0, {kept}, {2000 + kept}}));
    EXPECT_EQ(take.words[1], (takes::WordTiming{1, {2000 + kept}, {4000 + kept}}));
}

TEST(CutTake, AWordBeforeAPauseEndsWithItsSound) {
    const takes::Line line = line_of("one, two");
    std::vector<std::int16_t> samples(10000);
    sound(samples, 0, 3000);
    sound(samples, 6000, 10000);
    const SpokenWordEvent events[] = {{1, 0}, {6, 6000}};
    const takes::Take take = cut_take(line.text, samples, rate, events);
    EXPECT_EQ(take.words[0].end, Frames{3000});
    EXPECT_EQ(take.words[1].begin, Frames{6000});
}

TEST(CutTake, AWordOfSeveralEventsLastsUntilTheNextWord) {
    // "$3.20" is spoken as several words, and eSpeak NG's places then lie anywhere inside it.
    takes::Line line = raw_line("three dollars twenty then");
    line.text.runs = {{0, 20, 0}, {21, 25, 1}};
    std::vector<std::int16_t> samples(9000);
    sound(samples, 0, 9000);
    const SpokenWordEvent events[] = {{1, 0}, {7, 2000}, {6, 3000}, {15, 4000}, {22, 7000}};
    const takes::Take take = cut_take(line.text, samples, rate, events);
    ASSERT_EQ(take.words.size(), 2u);
    EXPECT_EQ(take.words[0], (takes::WordTiming{0, {0}, {7000}}));
    EXPECT_EQ(take.words[1], (takes::WordTiming{1, {7000}, {9000}}));
}

TEST(CutTake, WordsWithoutAnEventShareTheTimeOfTheOneBefore) {
    takes::Line line = raw_line("of the people");
    line.text.runs = {{0, 2, 0}, {3, 6, 1}, {7, 13, 2}};
    std::vector<std::int16_t> samples(9000);
    sound(samples, 0, 9000);
    const SpokenWordEvent events[] = {{1, 0}, {8, 5000}};
    const takes::Take take = cut_take(line.text, samples, rate, events);
    ASSERT_EQ(take.words.size(), 3u);
    EXPECT_EQ(take.words[0], (takes::WordTiming{0, {0}, {2000}}));
    EXPECT_EQ(take.words[1], (takes::WordTiming{1, {2000}, {5000}}));
    EXPECT_EQ(take.words[2].begin, Frames{5000});
}

TEST(CutTake, CountsCharactersNotBytes) {
    const takes::Line line = line_of("été là");
    std::vector<std::int16_t> samples(9000);
    sound(samples, 0, 9000);
    const SpokenWordEvent events[] = {{1, 0}, {5, 5000}};
    const takes::Take take = cut_take(line.text, samples, rate, events);
    ASSERT_EQ(take.words.size(), 2u);
    EXPECT_EQ(take.words[1].begin, Frames{5000});
}

TEST(CutTake, WithoutEventsTheWordsShareTheSound) {
    const takes::Line line = line_of("one two");
    std::vector<std::int16_t> samples(9000);
    sound(samples, 1000, 9000);
    const takes::Take take = cut_take(line.text, samples, rate, {});
    ASSERT_EQ(take.words.size(), 2u);
    EXPECT_EQ(take.words[0].begin, Frames{0});
    EXPECT_EQ(take.words[1].end, take.length());
}

TEST(CutTake, SilenceBecomesATenthOfASecondOfIt) {
    const takes::Take take = cut_take(line_of("one").text, std::vector<std::int16_t>(5000), rate, {});
    EXPECT_EQ(take.length(), Frames{2205});
    EXPECT_EQ(take.words.size(), 1u);
}

TEST(CutTake, EveryWordIsTimedOnceAndInOrderWhateverTheEventsSay) {
    const takes::Line line = line_of("It cost $3.20, Dr. Ward said “no” — but I paid 1,234 all the same.");
    std::vector<std::int16_t> samples(20000);
    sound(samples, 100, 19000);
    Random random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<SpokenWordEvent> events(static_cast<std::size_t>(random.uniform(1.0, 40.0)));
        for (SpokenWordEvent& event : events) {
            event.character = static_cast<std::uint32_t>(random.uniform(0.0, random.uniform() < 0.1 ? 4e9 : 90.0));
            event.sample = static_cast<std::int64_t>(random.uniform(-1000.0, 25000.0));
        }
        const takes::Take take = cut_take(line.text, samples, rate, events);
        std::vector<std::uint32_t> expected;
        for (const text::TextRun& run : line.text.runs)
            if (expected.empty() || expected.back() != run.word) expected.push_back(run.word);
        std::vector<std::uint32_t> timed;
        Frames before;
        for (const takes::WordTiming& word : take.words) {
            timed.push_back(word.word);
            EXPECT_LE(before, word.begin);
            EXPECT_LE(word.begin, word.end);
            EXPECT_LE(word.end, take.length());
            before = word.begin;
        }
        EXPECT_EQ(timed, expected);
    }
}

}  // namespace
}  // namespace dramatis::voices::speech
