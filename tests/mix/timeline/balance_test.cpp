#include "mix/timeline/balance.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/random.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "tests/mix/mix_support.h"

namespace dramatis::mix::timeline {
namespace {

constexpr SampleRate rate{48000};
constexpr std::int64_t second = 48000;
// Of levels measured in hops and by gain curves against what the mixer really does.
constexpr double loudness_tolerance = 0.1;  // LU
// Of two stretches of noise that should be as loud as each other.
constexpr double noise_tolerance = 0.3;

// With the highs that speech has.
AudioBuffer noise(int channels, std::int64_t frames, double level_db, std::uint64_t seed) {
    AudioBuffer buffer(channels, static_cast<std::size_t>(frames));
    Random random(seed);
    const auto level = static_cast<float>(to_gain(Decibels{level_db}));
    for (int c = 0; c < channels; ++c) {
        float low = 0.0f;
        for (float& sample : buffer.channel(c)) sample = low += 0.3f * (level * random.bipolar() - low);
    }
    return buffer;
}

audio::AudioSourceRef sound(int channels, std::int64_t frames, double level_db, std::uint64_t seed,
                            bool seamless = true) {
    return std::make_shared<SampleSource>("noise " + std::to_string(seed) + " at " + std::to_string(level_db),
                                          noise(channels, frames, level_db, seed), seamless);
}

Clip speech(std::int64_t start, std::int64_t frames, double level_db = -20.0) {
    return clip_of(sound(1, frames, level_db, 1), start);
}

// Mono as speech is, so that equal levels are equally loud.
Bed bed(std::int64_t start, std::int64_t end, double level_db, audio::Bus bus = audio::Bus::Ambience) {
    return {.source = sound(1, 70001, level_db, 2), .start = {start}, .end = {end}, .bus = bus};
}

class SpeechMeterTest : public ::testing::Test {
  protected:
    std::vector<SpeechOverBed> measured() {
        timeline_.length = {60 * second};
        Mixer mixer(std::make_shared<const Timeline>(timeline_), std::make_shared<const sounds::ResolvedMix>());
        SpeechMeter meter(mixer);
        for (std::int64_t begin = 0; begin < timeline_.length.count; begin += 10 * second)
            EXPECT_TRUE(meter.measure({begin}, {begin + 10 * second}));
        return meter.clips();
    }
    Timeline timeline_;
};

TEST_F(SpeechMeterTest, TellsHowFarSpeechStandsOverABed) {
    timeline_.clips = {speech(2 * second, 4 * second)};
    timeline_.beds = {bed(0, 20 * second, -37.0)};
    EXPECT_NEAR(measured()[0].over_ambience, 17.0, noise_tolerance);
    EXPECT_EQ(measured()[0].over_music, SpeechOverBed::nothing);
}

TEST_F(SpeechMeterTest, TellsAmbienceFromMusic) {
    timeline_.clips = {speech(2 * second, 4 * second)};
    timeline_.beds = {bed(0, 20 * second, -37.0), bed(0, 20 * second, -30.0, audio::Bus::Music)};
    const auto result = measured()[0];
    EXPECT_NEAR(result.over_ambience, 17.0, noise_tolerance);
    EXPECT_NEAR(result.over_music, 10.0, noise_tolerance);
}

TEST_F(SpeechMeterTest, AddsBedsThatPlayAtOnce) {
    timeline_.clips = {speech(2 * second, 4 * second)};
    timeline_.beds = {bed(0, 20 * second, -37.0), bed(0, 20 * second, -37.0)};
    timeline_.beds[1].source = sound(1, 50000, -37.0, 3);
    EXPECT_NEAR(measured()[0].over_ambience, 17.0 - 3.01, noise_tolerance);
}

TEST_F(SpeechMeterTest, FindsTheWorstThreeSeconds) {
    timeline_.clips = {speech(2 * second, 12 * second)};
    timeline_.beds = {bed(0, 30 * second, -20.0)};
    // 30 dB down, but for three and a half seconds in the middle: 12.
    timeline_.beds[0].gain =
        audio::Curve(std::vector<audio::Breakpoint>{{Frames{7 * second}, to_gain(Decibels{-30.0})},
                                                    {Frames{7 * second}, to_gain(Decibels{-12.0})},
                                                    {Frames{7 * second + second * 7 / 2}, to_gain(Decibels{-12.0})},
                                                    {Frames{7 * second + second * 7 / 2}, to_gain(Decibels{-30.0})}});
    EXPECT_NEAR(measured()[0].over_ambience, 12.0, noise_tolerance);
}

TEST_F(SpeechMeterTest, LeavesOutThePausesOfSpeech) {
    AudioBuffer words = noise(1, 12 * second, -20.0, 1);
    std::ranges::fill(words.channel(0).subspan(4 * second, 4 * second), 0.0f);
    timeline_.clips = {clip_of(std::make_shared<SampleSource>("words", std::move(words)), 2 * second)};
    timeline_.beds = {bed(0, 30 * second, -40.0)};
    // A window with little speech in it still counts, until it is 10 LU under the whole, two thirds of which are speech.
    EXPECT_GT(measured()[0].over_ambience, 20.0 - 10.0 - 2.0);
}

TEST_F(SpeechMeterTest, MeasuresAShortLineAsAWhole) {
    timeline_.clips = {speech(2 * second, second / 2)};
    timeline_.beds = {bed(0, 20 * second, -37.0)};
    EXPECT_NEAR(measured()[0].over_ambience, 17.0, 2 * noise_tolerance);
}

TEST_F(SpeechMeterTest, HearsMusicThatIsNoBed) {
    Clip sting = clip_of(sound(1, 10 * second, -26.0, 4), second);
    sting.bus = audio::Bus::Music;
    timeline_.clips = {std::move(sting), speech(2 * second, 4 * second)};
    const auto result = measured();
    EXPECT_NEAR(result[1].over_music, 6.0, noise_tolerance);
    EXPECT_FALSE(std::isfinite(result[0].speech));  // no dialogue
}

TEST_F(SpeechMeterTest, HearsNothingUnderABedThatHasEnded) {
    timeline_.clips = {speech(12 * second, 4 * second)};
    timeline_.beds = {bed(0, 10 * second, -20.0)};
    EXPECT_EQ(measured()[0].over_ambience, SpeechOverBed::nothing);
}

TEST_F(SpeechMeterTest, HasNoOpinionOfSilence) {
    timeline_.clips = {clip_of(source_of(std::vector<float>(2 * second)), 2 * second)};
    timeline_.beds = {bed(0, 10 * second, -20.0)};
    const auto result = measured()[0];
    EXPECT_EQ(result.speech, -SpeechOverBed::nothing);
    EXPECT_EQ(result.over_ambience, SpeechOverBed::nothing);
}

TEST_F(SpeechMeterTest, CountsTheGainOfTheSpeech) {
    timeline_.clips = {speech(2 * second, 4 * second)};
    timeline_.beds = {bed(0, 20 * second, -37.0)};
    const double before = measured()[0].over_ambience;
    timeline_.clips[0].gain = audio::Curve(to_gain(Decibels{-6.0}));
    EXPECT_NEAR(measured()[0].over_ambience, before - 6.0, loudness_tolerance);
}

// What the mixer makes of the beds under a line, measured as a whole: stereo, panned, fading, in loops of an odd length.
TEST_F(SpeechMeterTest, FollowsABedAsTheMixerPlaysIt) {
    Bed moving{.source = sound(2, 33333, -30.0, 5, false), .start = {12345}, .end = {25 * second}, .pan = 0.6};
    moving.gain = audio::Curve(std::vector<audio::Breakpoint>{{Frames{0}, 1.0}, {Frames{20 * second}, 0.1}});
    timeline_.clips = {speech(4 * second + 777, 3 * second)};
    timeline_.beds = {moving};
    timeline_.length = {60 * second};
    Mixer mixer(std::make_shared<const Timeline>(timeline_), std::make_shared<const sounds::ResolvedMix>());
    AudioBuffer under(2, static_cast<std::size_t>(3 * second + 4800)), over(2, under.size());
    const Frames from = timeline_.clips[0].start - Frames{4800};
    ASSERT_TRUE(mixer.mix_bus(audio::Bus::Ambience, from, under.view()));
    ASSERT_TRUE(mixer.mix_bus(audio::Bus::Dialogue, from, over.view()));
    const auto loudness = [](const AudioBuffer& signal) {
        std::vector<double> energies(30);
        dsp::KWeighting(rate).measure(signal.view(), energies);
        double sum = 0.0;
        for (const double energy : energies) sum += energy;
        return dsp::loudness_of(sum, energies.size(), rate).value;
    };
    EXPECT_NEAR(measured()[0].over_ambience, loudness(over) - loudness(under), loudness_tolerance);
}

TEST_F(SpeechMeterTest, MeasuresALongRecordingInPieces) {
    timeline_.clips = {speech(2 * second, 45 * second)};
    timeline_.beds = {bed(0, 60 * second, -37.0)};
    EXPECT_NEAR(measured()[0].over_ambience, 17.0, 2 * noise_tolerance);
    const double whole = measured()[0].speech;
    timeline_.clips[0].length = {4 * second};
    EXPECT_NEAR(whole, measured()[0].speech, noise_tolerance);
}

TEST_F(SpeechMeterTest, TakesALoopShorterThanItsHops) {
    timeline_.clips = {speech(2 * second, 4 * second)};
    timeline_.beds = {{.source = sound(1, 300, -37.0, 6), .start = {0}, .end = {20 * second}}};
    EXPECT_NEAR(measured()[0].over_ambience, 17.0, 3.0);  // so short a noise has a colour of its own
}

TEST_F(SpeechMeterTest, SaysWhatTheMixerSays) {
    auto broken = std::make_shared<SampleSource>("broken", noise(1, second, -20.0, 7));
    timeline_.clips = {clip_of(broken, 0)};
    timeline_.length = {second};
    broken->fails = true;
    Mixer mixer(std::make_shared<const Timeline>(timeline_), std::make_shared<const sounds::ResolvedMix>());
    SpeechMeter meter(mixer);
    const auto result = meter.measure({0}, {second});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "E0332");
}

}  // namespace
}  // namespace dramatis::mix::timeline
