#include "mix/master/master.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include <sndfile.h>

#include "mix/dsp/limiter.h"
#include "tests/mix/master/independent_meter.h"
#include "tests/mix/master/programme_signals.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::master {
namespace {

constexpr double loudness_tolerance = 0.1;  // LU, what the master promises
constexpr double meter_tolerance = 0.06;    // ffmpeg prints tenths
constexpr double infinity = std::numeric_limits<double>::infinity();

class Master : public testing::Test {
  protected:
    Result<MasterReport> run(const AudioBuffer& signal, const MasterSettings& settings) {
        BlockSource source = source_of(signal, settings.rate);
        return master(source, settings, folder_ / "out", {}, {});
    }
    // Masters and holds the file against its target by the independent meter and by its own report.
    void expect_on_target(const AudioBuffer& signal, const MasterSettings& settings) {
        const auto report = run(signal, settings);
        ASSERT_TRUE(report) << report.error().message;
        const dsp::Loudness heard = measured_by_ffmpeg(folder_ / "out");
        EXPECT_NEAR(heard.integrated.value, settings.target.loudness.value, loudness_tolerance);
        EXPECT_LE(heard.true_peak.value, settings.target.true_peak.value + meter_tolerance);
        EXPECT_NEAR(report->after.integrated.value, heard.integrated.value, meter_tolerance);
        EXPECT_NEAR(report->after.true_peak.value, heard.true_peak.value, 0.3);
        EXPECT_NEAR(report->after.range.value, heard.range.value, 0.5);
    }

    TemporaryFolder folder_;
};

MasterSettings to(double loudness, double true_peak) {
    MasterSettings settings;
    settings.target.loudness = {loudness};
    settings.target.true_peak = {true_peak};
    return settings;
}

TEST_F(Master, BringsSpeechToTheTarget) { expect_on_target(speech_like(30.0), to(-16.0, -1.0)); }
TEST_F(Master, BringsSpeechFarUpToTheTarget) { expect_on_target(speech_like(30.0), to(-14.0, -2.0)); }
TEST_F(Master, BringsMusicToTheTarget) { expect_on_target(music_like(25.0), to(-16.0, -1.0)); }
TEST_F(Master, BringsMusicDownToTheTarget) { expect_on_target(music_like(25.0), to(-23.0, -1.0)); }
TEST_F(Master, BringsClicksOverNoiseToTheTarget) { expect_on_target(peaky(25.0), to(-16.0, -1.0)); }
TEST_F(Master, BringsQuietNoiseToTheTarget) { expect_on_target(stereo_noise(15.0, {-50.0}), to(-16.0, -1.0)); }
TEST_F(Master, BringsALoudMixToTheTarget) {
    AudioBuffer loud = speech_like(15.0);
    for (int c = 0; c < 2; ++c) {
        for (float& sample : loud.channel(c)) sample *= 30.0f;
    }
    expect_on_target(loud, to(-16.0, -1.0));
}

TEST_F(Master, HoldsTheTargetInEveryFormatAndRate) {
    for (const int hz : {44100, 48000}) {
        const AudioBuffer speech = speech_like(12.0, {hz});
        for (const auto& [container, format] : {std::pair{Container::Wav, SampleFormat::Pcm16},
                                                {Container::Wav, SampleFormat::Pcm24},
                                                {Container::Wav, SampleFormat::Float32},
                                                {Container::Flac, SampleFormat::Pcm16},
                                                {Container::Flac, SampleFormat::Pcm24}}) {
            MasterSettings settings = to(-16.0, -1.0);
            settings.rate = {hz};
            settings.container = container;
            settings.format = format;
            expect_on_target(speech, settings);
        }
    }
}

TEST_F(Master, WritesTheSameBytesWithAnyNumberOfThreads) {
    const AudioBuffer speech = speech_like(45.67);
    for (const Container container : {Container::Wav, Container::Flac}) {
        MasterSettings settings = to(-14.0, -1.0);
        settings.container = container;
        settings.jobs = 1;
        const auto first = run(speech, settings);
        ASSERT_TRUE(first);
        EXPECT_GT(first->limited_seconds, 0.1);
        const std::string expected = read_bytes(folder_ / "out");
        for (const int jobs : {2, 8}) {
            settings.jobs = jobs;
            const auto again = run(speech, settings);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->gain.value, first->gain.value);
            EXPECT_EQ(again->limited_seconds, first->limited_seconds);
            EXPECT_EQ(again->after.true_peak.value, first->after.true_peak.value);
            EXPECT_TRUE(read_bytes(folder_ / "out") == expected) << jobs;
        }
    }
}

// The samples of a float file, interleaved.
std::vector<float> samples_in(const std::filesystem::path& path) {
    SF_INFO info{};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &info);
    if (file == nullptr) return {};
    std::vector<float> samples(static_cast<std::size_t>(info.frames) * 2);
    sf_readf_float(file, samples.data(), info.frames);
    sf_close(file);
    return samples;
}

TEST_F(Master, OnlyScalesWhatStaysUnderTheCeiling) {
    const AudioBuffer music = music_like(12.0);
    MasterSettings settings = to(-30.0, -1.0);
    settings.format = SampleFormat::Float32;
    const auto report = run(music, settings);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->limited_seconds, 0.0);
    const std::vector<float> written = samples_in(folder_ / "out");
    ASSERT_EQ(written.size(), 2 * music.size());
    const auto gain = static_cast<float>(to_gain(report->gain));
    for (std::size_t i = 0; i < written.size(); ++i)
        ASSERT_EQ(written[i], music.channel(static_cast<int>(i % 2))[i / 2] * gain) << i;
}

TEST_F(Master, WritesWhatPlaybackWithThatGainWouldPlay) {
    AudioBuffer speech = speech_like(32.3);
    MasterSettings settings = to(-12.0, -2.0);
    settings.format = SampleFormat::Float32;
    const auto report = run(speech, settings);
    ASSERT_TRUE(report);
    EXPECT_GT(report->limited_seconds, 1.0);
    const std::vector<float> written = samples_in(folder_ / "out");
    ASSERT_EQ(written.size(), 2 * speech.size());

    dsp::TruePeakLimiter limiter(settings.rate, dsp::limiter_for(settings.target.true_peak));
    const auto gain = static_cast<float>(to_gain(report->gain));
    for (int c = 0; c < 2; ++c) {
        for (float& sample : speech.channel(c)) sample *= gain;
    }
    constexpr std::size_t block = 480;
    for (std::size_t at = 0; at < speech.size(); at += block)
        limiter.process(speech.view().subview(at, std::min(block, speech.size() - at)));
    const auto latency = static_cast<std::size_t>(limiter.latency().count);
    for (std::size_t i = 0; i < 2 * (speech.size() - latency); ++i)
        ASSERT_EQ(written[i], speech.channel(static_cast<int>(i % 2))[i / 2 + latency]) << i / 2;
}

TEST_F(Master, AppliesAGainThatIsGivenAndStillLimits) {
    const AudioBuffer speech = speech_like(12.0);
    MasterSettings settings = to(-16.0, -1.0);
    settings.gain = Decibels{25.0};
    const auto report = run(speech, settings);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->gain.value, 25.0);
    EXPECT_GT(report->limited_seconds, 1.0);
    EXPECT_LE(report->after.true_peak.value, -1.0);
    EXPECT_NEAR(report->after.integrated.value, measured_by_ffmpeg(folder_ / "out").integrated.value, meter_tolerance);
}

TEST_F(Master, LeavesSilenceSilent) {
    const auto report = run(AudioBuffer(2, 48000 * 5), to(-16.0, -1.0));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->gain.value, 0.0);
    EXPECT_EQ(report->before.integrated.value, -infinity);
    EXPECT_EQ(report->after.integrated.value, -infinity);
    EXPECT_EQ(report->after.true_peak.value, -infinity);
}

TEST_F(Master, DoesNotMakeAHissIntoAProgramme) {
    // -69 LUFS: the target would take 53 dB.
    const auto report = run(stereo_noise(5.0, {-66.0}), to(-16.0, -1.0));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->gain.value, 40.0);
    EXPECT_NEAR(report->after.integrated.value, report->before.integrated.value + 40.0, 0.01);
}

TEST_F(Master, TakesProgrammesOfAnyLength) {
    for (const std::size_t frames : {0u, 1u, 10u, 4799u, 4800u, 19199u, 480000u, 480001u}) {
        const AudioBuffer noise = [frames] {
            AudioBuffer buffer(2, frames);
            for (int c = 0; c < 2; ++c) {
                for (std::size_t i = 0; i < frames; ++i)
                    buffer.channel(c)[i] = 0.9f * static_cast<float>(std::sin(0.1 * static_cast<double>(i)));
            }
            return buffer;
        }();
        const auto report = run(noise, to(-16.0, -1.0));
        ASSERT_TRUE(report) << frames << ": " << report.error().message;
        EXPECT_EQ(report->length, noise.frames());
        SF_INFO info{};
        SNDFILE* file = sf_open((folder_ / "out").c_str(), SFM_READ, &info);
        ASSERT_NE(file, nullptr) << frames;
        EXPECT_EQ(info.frames, static_cast<sf_count_t>(frames));
        sf_close(file);
    }
}

TEST_F(Master, SilencesSamplesThatAreNoNumbers) {
    AudioBuffer speech = speech_like(25.0);
    speech.channel(0)[10] = std::numeric_limits<float>::quiet_NaN();
    speech.channel(1)[333333] = infinity;
    speech.channel(0)[speech.size() - 1] = -infinity;
    expect_on_target(speech, to(-16.0, -1.0));
}

TEST_F(Master, WritesTitleArtistAndComment) {
    for (const Container container : {Container::Wav, Container::Flac}) {
        MasterSettings settings = to(-16.0, -1.0);
        settings.container = container;
        settings.title = "The Lamp Room — Über";
        settings.artist = "A. Writer";
        settings.comment = "first";
        ASSERT_TRUE(run(speech_like(1.0), settings));
        SF_INFO info{};
        SNDFILE* file = sf_open((folder_ / "out").c_str(), SFM_READ, &info);
        ASSERT_NE(file, nullptr);
        EXPECT_STREQ(sf_get_string(file, SF_STR_TITLE), "The Lamp Room — Über");
        EXPECT_STREQ(sf_get_string(file, SF_STR_ARTIST), "A. Writer");
        EXPECT_STREQ(sf_get_string(file, SF_STR_COMMENT), "first");
        sf_close(file);
    }
}

TEST_F(Master, PullsEachFrameOnceInRangesOnWholeHops) {
    const AudioBuffer speech = speech_like(35.0);
    BlockSource source = source_of(speech);
    std::vector<std::atomic<int>> pulled(speech.size());
    std::atomic<std::int64_t> finished_before = 0;
    const auto inner = source.pull;
    source.pull = [&](Frames position, AudioView out) {
        EXPECT_EQ(position.count % 4800, 0);
        EXPECT_GE(position.count, finished_before);
        for (std::size_t i = 0; i < out.size(); ++i) ++pulled[static_cast<std::size_t>(position.count) + i];
        return inner(position, out);
    };
    source.done_before = [&](Frames position) {
        EXPECT_GE(position.count, finished_before);
        finished_before = position.count;
    };
    MasterSettings settings = to(-16.0, -1.0);
    settings.jobs = 3;
    ASSERT_TRUE(master(source, settings, folder_ / "out", {}, {}));
    EXPECT_EQ(finished_before, speech.frames().count);
    EXPECT_TRUE(std::ranges::all_of(pulled, [](const std::atomic<int>& count) { return count == 1; }));
}

TEST_F(Master, ReportsProgressOfBothStagesToTheEnd) {
    const AudioBuffer speech = speech_like(35.0);
    std::vector<std::pair<MasterStage, Frames>> reports;
    const MasterProgress progress = [&](MasterStage stage, Frames done, Frames total) {
        EXPECT_EQ(total, speech.frames());
        if (!reports.empty() && reports.back().first == stage) {
            EXPECT_GE(done, reports.back().second);
        }
        reports.emplace_back(stage, done);
    };
    ASSERT_TRUE(master(source_of(speech), to(-16.0, -1.0), folder_ / "out", progress, {}));
    ASSERT_EQ(reports.size(), 8u);
    EXPECT_EQ(reports[3], (std::pair{MasterStage::Mix, speech.frames()}));
    EXPECT_EQ(reports[7], (std::pair{MasterStage::Write, speech.frames()}));
}

}  // namespace
}  // namespace dramatis::mix::master
