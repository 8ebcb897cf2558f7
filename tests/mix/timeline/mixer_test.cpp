#include "mix/timeline/mixer.h"

#include <cmath>
#include <limits>
#include <thread>

#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::timeline {
namespace {

constexpr float sample_tolerance = 1e-6f;

Mixer mixer_of(Timeline timeline) {
    if (timeline.length.count == 0) {
        for (const Clip& clip : timeline.clips) timeline.length = std::max(timeline.length, clip.end() + Frames{100});
        for (const Bed& bed : timeline.beds) timeline.length = std::max(timeline.length, bed.end + Frames{100});
    }
    return Mixer(std::make_shared<const Timeline>(std::move(timeline)), std::make_shared<const sounds::ResolvedMix>());
}

Bed bed_of(audio::AudioSourceRef source, std::int64_t start, std::int64_t end) {
    Bed bed;
    bed.source = std::move(source);
    bed.start = {start};
    bed.end = {end};
    return bed;
}

// Clips that overlap, move and end in odd places, and beds under them.
Timeline busy_timeline() {
    Timeline timeline;
    Clip moving = clip_of(source_of(white_noise(Seconds{0.3}, {}, Decibels{-10.0}, 1), "a"), 777);
    moving.gain = audio::Curve({{Frames{100}, 0.0}, {Frames{4000}, 1.0}, {Frames{9000}, 0.3}});
    moving.pan = audio::Curve({{Frames{0}, -1.0}, {Frames{14'000}, 1.0}});
    timeline.clips.push_back(moving);
    Clip part = clip_of(source_of(white_noise(Seconds{0.3}, {}, Decibels{-10.0}, 2), "b"), 5001);
    part.offset = {1000};
    part.length = {9000};
    part.pan = audio::Curve(0.4);
    timeline.clips.push_back(part);
    const auto left = white_noise(Seconds{0.1}, {}, Decibels{-10.0}, 3);
    const auto right = white_noise(Seconds{0.1}, {}, Decibels{-10.0}, 4);
    timeline.clips.push_back(clip_of(std::make_shared<SampleSource>("c", buffer_of(left, right)), 5001));
    Bed bed = bed_of(source_of(white_noise(Seconds{0.05}, {}, Decibels{-20.0}, 5), "d"), 500, 17'000);
    bed.gain = audio::Curve({{Frames{0}, 0.0}, {Frames{2000}, 1.0}, {Frames{4000}, 1.0}, {Frames{4500}, 0.2}});
    bed.pan = -0.2;
    timeline.beds.push_back(bed);
    return timeline;
}

TEST(Mixer, PlacesAClipAtItsFrame) {
    const std::vector<float> samples(1000, 0.5f);
    Timeline timeline;
    timeline.clips.push_back(clip_of(source_of(samples), 300));
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    EXPECT_EQ(out.channel(0)[299], 0.0f);
    EXPECT_GT(out.channel(0)[300], 0.0f);
    EXPECT_NEAR(out.channel(0)[800], 0.5f * std::sqrt(0.5f), sample_tolerance);
    EXPECT_GT(out.channel(0)[1299], 0.0f);
    EXPECT_EQ(out.channel(0)[1300], 0.0f);
}

TEST(Mixer, PlaysOnlyThePartOfASourceThatAClipUses) {
    std::vector<float> samples(2000);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = static_cast<float>(i) / 2000.0f;
    Timeline timeline;
    Clip clip = clip_of(source_of(samples), 0);
    clip.offset = {500};
    clip.length = {1000};
    clip.pan = audio::Curve(-1.0);
    timeline.clips.push_back(clip);
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    EXPECT_NEAR(out.channel(0)[300], samples[800], sample_tolerance);
    EXPECT_NEAR(out.channel(0)[700], samples[1200], sample_tolerance);
    EXPECT_EQ(out.channel(0)[1000], 0.0f);
}

TEST(Mixer, GivesTheSameSamplesWhateverTheBlockSize) {
    Mixer whole_mixer = mixer_of(busy_timeline());
    const AudioBuffer whole = mixed(whole_mixer, 1'000'000);
    ASSERT_GT(rms_db(whole.channel(0)), -60.0);
    for (const std::size_t block : {1u, 7u, 64u, 4096u}) {
        Mixer mixer = mixer_of(busy_timeline());
        EXPECT_TRUE(same_samples(mixed(mixer, block), whole)) << block;
    }
}

TEST(Mixer, GivesTheSameSamplesFromAnyPositionInAnyOrder) {
    Mixer mixer = mixer_of(busy_timeline());
    const AudioBuffer whole = mixed(mixer);
    AudioBuffer part(2, 1313);
    for (const std::int64_t position : {12'345, 77, 5000, 4999}) {
        mixer.forget_before(Frames{position});
        ASSERT_TRUE(mixer.mix({position}, part.view()));
        for (int c = 0; c < 2; ++c)
            EXPECT_TRUE(std::ranges::equal(part.channel(c),
                                           whole.channel(c).subspan(static_cast<std::size_t>(position), 1313)));
    }
}

TEST(Mixer, GivesTheSameSamplesFromTwoThreads) {
    Mixer alone = mixer_of(busy_timeline());
    const AudioBuffer expected = mixed(alone);
    Mixer shared = mixer_of(busy_timeline());
    AudioBuffer out(2, expected.size());
    const auto work = [&](std::size_t first) {
        constexpr std::size_t block = 500;
        for (std::size_t begin = first * block; begin < out.size(); begin += 2 * block) {
            const std::size_t count = std::min(block, out.size() - begin);
            EXPECT_TRUE(shared.mix({static_cast<std::int64_t>(begin)}, out.view().subview(begin, count)));
        }
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    EXPECT_TRUE(same_samples(out, expected));
}

TEST(Mixer, LoadsASourceOnceHoweverManyBlocksNeedIt) {
    const auto source = source_of(std::vector<float>(5000, 0.1f));
    Timeline timeline;
    timeline.clips.push_back(clip_of(source, 0));
    Mixer mixer = mixer_of(std::move(timeline));
    mixed(mixer, 100);
    EXPECT_EQ(source->loads(), 1);
}

TEST(Mixer, ForgetsWhatIsPastAndRendersItAgainWhenAsked) {
    const auto source = source_of(std::vector<float>(1000, 0.1f));
    Timeline timeline;
    timeline.clips.push_back(clip_of(source, 0));
    Mixer mixer = mixer_of(std::move(timeline));
    mixed(mixer);
    mixer.forget_before(Frames{999});
    mixed(mixer);
    EXPECT_EQ(source->loads(), 1) << "still heard in its last frame";
    mixer.forget_before(Frames{1000});
    mixed(mixer);
    EXPECT_EQ(source->loads(), 2);
}

TEST(Mixer, PreparesWhatStartsInARange) {
    const auto early = source_of(std::vector<float>(1000, 0.1f), "early");
    const auto late = source_of(std::vector<float>(1000, 0.1f), "late");
    Timeline timeline;
    timeline.clips = {clip_of(early, 0), clip_of(late, 5000)};
    Mixer mixer = mixer_of(std::move(timeline));
    ASSERT_TRUE(mixer.prepare(Frames{100}, Frames{6000}));
    EXPECT_EQ(early->loads(), 0);
    EXPECT_EQ(late->loads(), 1);
}

TEST(Mixer, ReturnsTheErrorOfASourceThatFails) {
    const auto source = source_of(std::vector<float>(1000, 0.1f));
    source->fails = true;
    Timeline timeline;
    timeline.clips.push_back(clip_of(source, 100));
    Mixer mixer = mixer_of(std::move(timeline));
    AudioBuffer out(2, 200);
    const auto result = mixer.mix(Frames{0}, out.view());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "E0332");
    source->fails = false;
    EXPECT_TRUE(mixer.mix(Frames{0}, out.view())) << "a failure is not kept";
}

TEST(Mixer, BusesAddUpToTheMix) {
    Timeline timeline = busy_timeline();
    timeline.clips[1].bus = audio::Bus::Effects;
    timeline.clips[2].bus = audio::Bus::Music;
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer all = mixed(mixer);
    AudioBuffer sum(2, all.size());
    AudioBuffer one(2, all.size());
    for (const audio::Bus bus : {audio::Bus::Dialogue, audio::Bus::Ambience, audio::Bus::Effects, audio::Bus::Music}) {
        ASSERT_TRUE(mixer.mix_bus(bus, Frames{0}, one.view()));
        EXPECT_GT(peak_db(one.channel(0)), -60.0) << audio::name_of(bus);
        for (int c = 0; c < 2; ++c)
            for (std::size_t i = 0; i < all.size(); ++i) sum.channel(c)[i] += one.channel(c)[i];
    }
    for (std::size_t i = 0; i < all.size(); ++i) ASSERT_NEAR(sum.channel(0)[i], all.channel(0)[i], sample_tolerance);
}

TEST(Mixer, IsSilentWhereNothingSounds) {
    Timeline timeline = busy_timeline();
    timeline.clips.erase(timeline.clips.begin());
    timeline.length = {30'000};
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    for (const float sample : out.channel(0).first(500)) ASSERT_EQ(sample, 0.0f);
    for (const float sample : out.channel(1).subspan(20'000)) ASSERT_EQ(sample, 0.0f);
}

TEST(Mixer, GivesSilenceOutsideOfTheTimeline) {
    Mixer mixer = mixer_of(busy_timeline());
    AudioBuffer out(2, 100);
    std::ranges::fill(out.channel(0), 1.0f);
    ASSERT_TRUE(mixer.mix(Frames{-100}, out.view()));
    EXPECT_EQ(peak_db(out.channel(0)), -std::numeric_limits<double>::infinity());
    ASSERT_TRUE(mixer.mix(Frames{1'000'000'000}, out.view()));
    EXPECT_EQ(peak_db(out.channel(1)), -std::numeric_limits<double>::infinity());
}

TEST(Mixer, FollowsTheGainCurveExactlyAtItsBreakpoints) {
    Timeline timeline;
    Clip clip = clip_of(source_of(std::vector<float>(10'000, 1.0f)), 1000);
    clip.pan = audio::Curve(-1.0);
    clip.gain = audio::Curve({{Frames{2000}, 1.0}, {Frames{3000}, 0.25}, {Frames{3000}, 0.5}, {Frames{6000}, 0.125}});
    const audio::Curve gain = clip.gain;
    timeline.clips.push_back(clip);
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    for (const std::int64_t at : {1999, 2000, 2500, 2999, 3000, 3001, 6000, 8000})
        EXPECT_NEAR(out.channel(0)[static_cast<std::size_t>(1000 + at)], gain.at(Frames{at}), sample_tolerance) << at;
}

TEST(Mixer, StartsAndEndsAClipWithoutAClick) {
    constexpr float largest_step = 0.04f;  // of full scale, where the samples themselves jump from 0 to 1
    Timeline timeline;
    Clip clip = clip_of(source_of(std::vector<float>(10'000, 1.0f)), 1000);
    clip.pan = audio::Curve(-1.0);
    timeline.clips.push_back(clip);
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    const auto left = out.channel(0);
    for (std::size_t i = 1; i < left.size(); ++i) ASSERT_LT(std::abs(left[i] - left[i - 1]), largest_step) << i;
    EXPECT_EQ(left[6000], 1.0f);
}

TEST(Mixer, KeepsAClipShorterThanItsEdgesSmooth) {
    Timeline timeline;
    timeline.clips.push_back(clip_of(source_of(std::vector<float>(3, 1.0f)), 10));
    timeline.clips.push_back(clip_of(source_of(std::vector<float>(1, 1.0f)), 50));
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    for (const float sample : out.channel(0)) {
        EXPECT_GE(sample, 0.0f);
        EXPECT_LE(sample, 1.0f);
    }
}

TEST(Mixer, NeverLetsWildSamplesOut) {
    std::vector<float> wild = sine(440.0, Seconds{0.1});
    wild[100] = std::numeric_limits<float>::quiet_NaN();
    wild[200] = std::numeric_limits<float>::infinity();
    wild[300] = -1e30f;
    Timeline timeline;
    timeline.clips.push_back(clip_of(source_of(wild), 0));
    timeline.beds.push_back(bed_of(source_of(wild), 0, 20'000));
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    for (const float sample : out.channel(0)) ASSERT_LT(std::abs(sample), 3.0f);
}

TEST(Beds, LoopWithoutASeam) {
    // A loop that is no whole number of periods long; its own largest step is that of the sine.
    const double frequency = 437.3;
    const auto tone = sine(frequency, Seconds{0.731}, {}, Decibels{-6.0});
    const double own_step = 0.5012 * 2.0 * std::numbers::pi * frequency / 48000.0;
    Timeline timeline;
    timeline.beds.push_back(bed_of(source_of(tone), 0, 200'000));
    timeline.beds.back().pan = -1.0;
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    const auto left = out.channel(0);
    constexpr double crossfade_headroom = 1.4143;  // two equal-power halves may add in phase
    for (std::size_t i = 1; i < 199'000; ++i)
        ASSERT_LT(std::abs(left[i] - left[i - 1]), own_step * crossfade_headroom) << i;
}

TEST(Beds, KeepTheLevelOfNoiseThroughTheCrossfade) {
    Timeline timeline;
    timeline.beds.push_back(bed_of(source_of(white_noise(Seconds{1.0}, {}, Decibels{-6.0})), 0, 480'000));
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    const double level = rms_db(out.channel(0).subspan(10'000, 400'000));
    for (std::size_t begin = 4800; begin < 470'000; begin += 2400)
        EXPECT_NEAR(rms_db(out.channel(0).subspan(begin, 2400)), level, 0.6) << begin;
}

TEST(Beds, RepeatASeamlessSourceAsItIs) {
    const auto tone = sine(480.0, Seconds{0.1});
    Timeline timeline;
    timeline.beds.push_back(bed_of(std::make_shared<SampleSource>("hum", buffer_of(tone), true), 0, 20'000));
    timeline.beds.back().pan = -1.0;
    Mixer mixer = mixer_of(std::move(timeline));
    const AudioBuffer out = mixed(mixer);
    for (std::size_t i = 1000; i < 19'000; ++i)
        ASSERT_NEAR(out.channel(0)[i], tone[i % tone.size()], sample_tolerance) << i;
}

TEST(Beds, OfOneSoundShareItsLoop) {
    const auto source = source_of(white_noise(Seconds{0.2}));
    Timeline timeline;
    timeline.beds = {bed_of(source, 0, 10'000), bed_of(source, 20'000, 30'000)};
    Mixer mixer = mixer_of(std::move(timeline));
    mixed(mixer, 1000);
    EXPECT_EQ(source->loads(), 1);
}

TEST(Beds, SurviveASourceWithoutSamples) {
    Timeline timeline;
    timeline.beds.push_back(bed_of(source_of({}), 0, 1000));
    Mixer mixer = mixer_of(std::move(timeline));
    EXPECT_EQ(peak_db(mixed(mixer).channel(0)), -std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace dramatis::mix::timeline
