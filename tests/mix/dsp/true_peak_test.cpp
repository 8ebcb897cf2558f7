#include "mix/dsp/true_peak.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/mix/master/programme_signals.h"
#include "tests/support/signals.h"

namespace dramatis::mix::dsp {
namespace {

// EBU Tech 3341: a meter may read 0.2 dB more and 0.4 dB less.
constexpr double over = 0.2, under = 0.4;

double peak_of_sine(double cycles_a_frame, double degrees, double amplitude) {
    std::vector<float> signal(4800);
    for (std::size_t i = 0; i < signal.size(); ++i)
        signal[i] = static_cast<float>(
            amplitude * std::sin(2.0 * std::numbers::pi * (cycles_a_frame * static_cast<double>(i) + degrees / 360.0)));
    return to_decibels(static_cast<double>(true_peak(ConstAudioView(std::span<const float>(signal))))).value;
}

void expect_reads(double measured, double expected) {
    EXPECT_LE(measured, expected + over);
    EXPECT_GE(measured, expected - under);
}

TEST(TruePeak, MeetsTheCasesOfTech3341) {
    expect_reads(peak_of_sine(1.0 / 4, 0.0, 0.5), -6.0);
    expect_reads(peak_of_sine(1.0 / 4, 45.0, 0.5), -6.0);
    expect_reads(peak_of_sine(1.0 / 6, 60.0, 0.5), -6.0);
    expect_reads(peak_of_sine(1.0 / 8, 67.5, 0.5), -6.0);
    expect_reads(peak_of_sine(1.0 / 4, 45.0, 1.41), 3.0);
}

TEST(TruePeak, IsNeverUnderTheLargestSample) {
    const AudioBuffer noise = master::stereo_noise(1.0, {-3.0});
    float largest = 0.0f;
    for (int c = 0; c < 2; ++c) {
        for (const float sample : noise.channel(c).subspan(peak_history, noise.size() - peak_context))
            largest = std::max(largest, std::abs(sample));
    }
    EXPECT_GE(true_peak(noise.view()), largest);
}

TEST(CurveBound, IsNeverUnderTheTruePeak) {
    for (const AudioBuffer& signal :
         {master::stereo_noise(1.0, {0.0}), master::speech_like(2.0), master::music_like(1.0), master::peaky(1.0),
          master::sine_stretches({{0, 1}}, 17000.0)}) {
        for (std::size_t begin = 0; begin + 100 <= signal.size(); begin += 77) {
            const ConstAudioView piece = signal.view().subview(begin, 100);
            ASSERT_GE(curve_bound(piece), true_peak(piece));
        }
    }
}

TEST(CurveBound, IsCloseWhereTheSignalBendsSlowly) {
    const AudioBuffer hum = master::sine_stretches({{-6, 1}}, 200.0);
    EXPECT_LT(curve_bound(hum.view()), true_peak(hum.view()) * 1.001f);
}

TEST(CurveBound, CoversEverySampleOfEveryChannel) {
    for (std::size_t at = 0; at < 40; ++at) {
        std::vector<float> left(40), right(40);
        right[at] = -0.75f;
        left[at] = 0.5f;
        EXPECT_GE(curve_bound(ConstAudioView(std::span<const float>(left), std::span<const float>(right))), 0.75f)
            << at;
    }
    EXPECT_EQ(curve_bound(ConstAudioView()), 0.0f);
}

TEST(TruePeak, SkipsNothingThatIsAboveTheFloor) {
    const AudioBuffer music = master::music_like(1.0);
    const float exact = true_peak(music.view());
    EXPECT_EQ(true_peak(music.view(), exact * 0.999f), exact);
    EXPECT_EQ(true_peak(music.view(), exact * 1.001f), exact * 1.001f);
}

TEST(TruePeak, OfPiecesThatOverlapIsThatOfTheWhole) {
    const AudioBuffer music = master::music_like(1.0);
    float highest = 0.0f;
    for (std::size_t begin = 0; begin + peak_context < music.size(); begin += 1000)
        highest = true_peak(music.view().subview(begin, std::min(1000 + peak_context, music.size() - begin)), highest);
    EXPECT_EQ(highest, true_peak(music.view()));
}

}  // namespace
}  // namespace dramatis::mix::dsp
