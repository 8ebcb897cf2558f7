#include "mix/dsp/limiter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "mix/dsp/true_peak.h"
#include "tests/mix/master/programme_signals.h"

namespace dramatis::mix::dsp {
namespace {

constexpr SampleRate rate{48000};
constexpr double overshoot = 0.05;  // dB over the limiter's own ceiling, by its own filter

AudioBuffer copy_of(ConstAudioView view) {
    AudioBuffer copy(view.channel_count(), view.size());
    for (int c = 0; c < view.channel_count(); ++c) std::ranges::copy(view.channel(c), copy.channel(c).begin());
    return copy;
}

void scale(AudioBuffer& buffer, double factor) {
    for (int c = 0; c < buffer.channel_count(); ++c) {
        for (float& sample : buffer.channel(c)) sample *= static_cast<float>(factor);
    }
}

// Through a limiter in blocks of `block` frames; what comes out is shifted back by the latency.
AudioBuffer limited(const AudioBuffer& signal, const LimiterSettings& settings, std::size_t block = 512) {
    TruePeakLimiter limiter(rate, settings);
    const auto latency = static_cast<std::size_t>(limiter.latency().count);
    AudioBuffer padded(signal.channel_count(), signal.size() + latency);
    for (int c = 0; c < signal.channel_count(); ++c) std::ranges::copy(signal.channel(c), padded.channel(c).begin());
    for (std::size_t at = 0; at < padded.size(); at += block)
        limiter.process(padded.view().subview(at, std::min(block, padded.size() - at)));
    return copy_of(padded.view().subview(latency, signal.size()));
}

bool is_same(ConstAudioView a, ConstAudioView b) {
    for (int c = 0; c < a.channel_count(); ++c) {
        if (!std::ranges::equal(a.channel(c), b.channel(c))) return false;
    }
    return a.size() == b.size();
}

double true_peak_db(const AudioBuffer& signal) {
    return to_decibels(static_cast<double>(true_peak(signal.view()))).value;
}

TEST(Limiter, HoldsTheCeilingOnEverythingLoud) {
    for (const double drive : {1.5, 4.0, 30.0}) {
        for (AudioBuffer signal : {master::speech_like(4.0), master::music_like(2.0), master::peaky(2.0),
                                   master::stereo_noise(1.0, {0.0}), master::sine_stretches({{0, 1}}, 11037.0)}) {
            scale(signal, drive);
            EXPECT_LE(true_peak_db(limited(signal, {.ceiling = {-1.3}})), -1.3 + overshoot) << drive;
        }
    }
}

TEST(Limiter, HoldsTheCeilingBetweenTheSamples) {
    // A quarter of the sample rate at 45 degrees: samples of 0.707, a curve of 1.
    AudioBuffer signal(2, 48000);
    for (std::size_t i = 0; i < signal.size(); ++i)
        signal.channel(0)[i] = signal.channel(1)[i] =
            static_cast<float>(std::sin(std::numbers::pi * (0.5 * static_cast<double>(i) + 0.25)));
    EXPECT_LT(to_decibels(static_cast<double>(master::largest_sample(signal.view()))).value, -3.0);
    const AudioBuffer out = limited(signal, {.ceiling = {-1.0}});
    EXPECT_LE(true_peak_db(out), -1.0 + overshoot);
    EXPECT_GE(true_peak_db(out), -1.2);
}

TEST(Limiter, LeavesWhatIsUnderTheCeilingBitForBit) {
    AudioBuffer signal = master::speech_like(3.0);
    scale(signal, 0.85 / static_cast<double>(true_peak(signal.view())));
    EXPECT_TRUE(is_same(limited(signal, {.ceiling = {-1.3}}).view(), signal.view()));
}

TEST(Limiter, LeavesWhatIsFarFromAPeakBitForBit) {
    AudioBuffer signal = master::stereo_noise(4.0, {-20.0});
    signal.channel(0)[96000] = 1.0f;
    const AudioBuffer out = limited(signal, {.ceiling = {-6.0}});
    const std::size_t before = 96000 - 300, after = 96000 + 24000 + 600;
    EXPECT_TRUE(is_same(out.view().subview(0, before), signal.view().subview(0, before)));
    EXPECT_TRUE(
        is_same(out.view().subview(after, out.size() - after), signal.view().subview(after, out.size() - after)));
    EXPECT_LT(out.channel(0)[96000], 0.502f);
}

TEST(Limiter, TurnsBothChannelsDownTogether) {
    AudioBuffer signal = master::stereo_noise(1.0, {-20.0});
    signal.channel(0)[24000] = 2.0f;
    const AudioBuffer out = limited(signal, {.ceiling = {-1.0}});
    const float left = out.channel(0)[24010] / signal.channel(0)[24010],
                right = out.channel(1)[24010] / signal.channel(1)[24010];
    EXPECT_NEAR(left, right, 1e-6f);
    EXPECT_LT(right, 0.5f);
}

TEST(Limiter, ComesBackSmoothly) {
    // The gain itself, on a constant: no step is larger than the fade's slope.
    AudioBuffer signal = master::sine_stretches({{-60, 2}});
    for (int c = 0; c < 2; ++c) std::ranges::fill(signal.channel(c), 0.1f);
    signal.channel(0)[48000] = 1.6f;
    const AudioBuffer out = limited(signal, {.ceiling = {-6.0}});
    float largest_step = 0.0f;
    for (std::size_t i = 1; i < out.size(); ++i)
        largest_step = std::max(largest_step, std::abs(out.channel(1)[i] - out.channel(1)[i - 1]) / 0.1f);
    EXPECT_LT(largest_step, 0.015f);
    EXPECT_GT(largest_step, 0.001f);
}

TEST(Limiter, GivesTheSameSamplesInBlocksOfAnySize) {
    AudioBuffer signal = master::speech_like(2.0);
    scale(signal, 6.0);
    const AudioBuffer expected = limited(signal, {}, signal.size());
    for (const std::size_t block : {1u, 7u, 64u, 255u, 1000u, 4096u})
        EXPECT_TRUE(is_same(limited(signal, {}, block).view(), expected.view())) << block;
}

TEST(Limiter, GivesTheSameSamplesWhereverItBegan) {
    AudioBuffer signal = master::music_like(4.0);
    scale(signal, 3.0);
    const AudioBuffer expected = limited(signal, {});
    const auto memory = static_cast<std::size_t>(TruePeakLimiter(rate, {}).memory().count);
    for (const std::size_t begin : {1u, 12345u, 70001u}) {
        const AudioBuffer late = limited(copy_of(signal.view().subview(begin, signal.size() - begin)), {});
        const std::size_t count = late.size() - memory;
        EXPECT_TRUE(is_same(late.view().subview(memory, count), expected.view().subview(begin + memory, count)))
            << begin;
    }
}

TEST(Limiter, StartsAfreshWhenReset) {
    AudioBuffer loud = master::stereo_noise(0.5, {6.0});
    AudioBuffer quiet = master::stereo_noise(0.5, {-20.0});
    TruePeakLimiter limiter(rate, {});
    limiter.process(loud.view());
    limiter.reset();
    AudioBuffer out = copy_of(quiet.view());
    limiter.process(out.view());
    const auto latency = static_cast<std::size_t>(limiter.latency().count);
    EXPECT_EQ(master::largest_sample(out.view().subview(0, latency)), 0.0f);
    EXPECT_TRUE(
        is_same(out.view().subview(latency, out.size() - latency), quiet.view().subview(0, out.size() - latency)));
}

TEST(Limiter, LooksAheadForAFewMilliseconds) {
    const double seconds = to_seconds(TruePeakLimiter(rate, {}).latency(), rate).value;
    EXPECT_GT(seconds, 0.001);
    EXPECT_LT(seconds, 0.005);
}

}  // namespace
}  // namespace dramatis::mix::dsp
