// Lines that are held: loudness within a range, peaks below a limit, and nothing else changed.
#include "mix/timeline/held_level.h"

#include <cmath>
#include <optional>

#include <gtest/gtest.h>

#include "mix/timeline/balance.h"
#include "tests/mix/mix_support.h"
#include "tests/mix/timeline/staging.h"
#include "tests/support/signals.h"

namespace dramatis::mix::timeline {
namespace {

constexpr double exact = 0.02;  // LU: what floats leave
// Of a limiter that looks at the curve between the samples.
constexpr double peak_tolerance = 0.2;  // dB

Clip line(Decibels level, const Staging& staging, std::optional<HeldLevel> held) {
    Clip clip = clip_of(source_of(white_noise(Seconds{2.0}, {}, level)), 4800);
    clip.treatment = staging.treatment;
    clip.position = staging.position;
    clip.acoustic = staging.acoustic;
    clip.held = held;
    return clip;
}

Mixer mixer_of(const Clip& clip) {
    Timeline timeline;
    timeline.length = to_frames(Seconds{6.0}, timeline.rate);
    timeline.clips = {clip};
    return Mixer(std::make_shared<const Timeline>(std::move(timeline)), built_in_mix());
}

double loudness(const Clip& clip) {
    Mixer mixer = mixer_of(clip);
    SpeechMeter meter(mixer);
    EXPECT_TRUE(meter.measure({0}, mixer.timeline().length));
    return meter.clips()[0].speech;
}

AudioBuffer heard(const Clip& clip) {
    Mixer mixer = mixer_of(clip);
    return mixed(mixer);
}

const HeldLevel range{.lowest = Decibels{-31.0}, .highest = Decibels{-17.5}};

TEST(HeldLevels, RaiseALineThatTreatmentAndPositionLeaveUnderTheFloor) {
    const Staging far_behind_a_door{.treatment = "behind-door", .position = "distant", .acoustic = "hall"};
    ASSERT_LT(loudness(line(Decibels{-20.0}, far_behind_a_door, std::nullopt)), -35.0);
    EXPECT_NEAR(loudness(line(Decibels{-20.0}, far_behind_a_door, range)), -31.0, exact);
}

TEST(HeldLevels, LowerALineThatIsOverTheCeiling) {
    ASSERT_GT(loudness(line(Decibels{-3.0}, {.acoustic = "kitchen"}, std::nullopt)), -14.0);
    EXPECT_NEAR(loudness(line(Decibels{-3.0}, {.acoustic = "kitchen"}, range)), -17.5, exact);
}

TEST(HeldLevels, HoldALineThatNothingTreatsAndNoRoomAnswers) {
    EXPECT_NEAR(loudness(line(Decibels{-3.0}, {}, range)), -17.5, exact);
}

TEST(HeldLevels, LeaveEverySampleOfALineBetweenThem) {
    const Staging staging{.treatment = "telephone", .position = "off", .acoustic = "office"};
    EXPECT_TRUE(same_samples(heard(line(Decibels{-6.0}, staging, range)), heard(line(Decibels{-6.0}, staging, {}))));
}

TEST(HeldLevels, BoundOneSideAloneWhenAsked) {
    const HeldLevel floor_alone{.lowest = Decibels{-31.0}};
    EXPECT_NEAR(loudness(line(Decibels{-3.0}, {}, floor_alone)), loudness(line(Decibels{-3.0}, {}, {})), exact);
}

TEST(HeldLevels, MakeNoNoiseOfSilenceNorOfWhatIsNearlySilent) {
    EXPECT_LT(peak_db(heard(line(Decibels{-400.0}, {.acoustic = "kitchen"}, range)).channel(0)), -100.0);
    const Clip murmur = line(Decibels{-60.0}, {}, range);
    EXPECT_NEAR(loudness(murmur), loudness(line(Decibels{-60.0}, {}, {})) + most_held.value, 0.1);
}

TEST(HeldLevels, HoldThePeaksOfALineByItself) {
    Clip peaky = line(Decibels{-30.0}, {.acoustic = "kitchen"}, {});
    auto samples = white_noise(Seconds{2.0}, {}, Decibels{-30.0});
    samples[48'000] = 0.9f;
    peaky.source = source_of(samples, "peaky");
    const AudioBuffer free = heard(peaky);
    peaky.held = HeldLevel{.peak = Decibels{-10.0}};
    const AudioBuffer held = heard(peaky);
    EXPECT_GT(peak_db(free.channel(0)), -5.0);
    EXPECT_LT(peak_db(held.channel(0)), -10.0 + peak_tolerance);
    for (std::size_t i = 0; i < 48'000; ++i) ASSERT_EQ(held.channel(0)[i], free.channel(0)[i]) << "before the peak";
    for (std::size_t i = 100'000; i < held.size(); ++i)
        ASSERT_EQ(held.channel(0)[i], free.channel(0)[i]) << "and after";
}

TEST(HeldLevels, AreTheSameSamplesFromAnyBeginning) {
    HeldLevel held = range;
    held.peak = Decibels{-16.0};
    const Clip loud = line(Decibels{-3.0}, {.position = "approaching", .acoustic = "church"}, held);
    Mixer whole = mixer_of(loud), pieces = mixer_of(loud);
    EXPECT_TRUE(same_samples(mixed(whole, 1'000'000), mixed(pieces, 777)));
}

}  // namespace
}  // namespace dramatis::mix::timeline
