#include "mix/master/true_peak.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/mix/programme_signals.h"
#include "tests/support/signals.h"

namespace dramatis::mix {
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
    const AudioBuffer noise = stereo_noise(1.0, {-3.0});
    EXPECT_GE(true_peak(noise.view()),
              sample_peak(noise.view().subview(peak_history, noise.size() - peak_history - peak_ahead)));
}

TEST(TruePeak, StaysUnderTheBound) {
    const AudioBuffer noise = stereo_noise(1.0, {0.0});
    EXPECT_LE(true_peak(noise.view()), interpolation_bound() * sample_peak(noise.view()));
    EXPECT_GT(interpolation_bound(), 1.5f);  // a filter that can't overshoot would not be one
    EXPECT_LT(interpolation_bound(), 2.5f);
}

TEST(TruePeak, SkipsNothingThatIsAboveTheFloor) {
    const AudioBuffer music = music_like(1.0);
    const float exact = true_peak(music.view());
    EXPECT_EQ(true_peak(music.view(), exact * 0.999f), exact);
    EXPECT_EQ(true_peak(music.view(), exact * 1.001f), exact * 1.001f);
}

TEST(TruePeak, OfPiecesThatOverlapIsThatOfTheWhole) {
    constexpr std::size_t context = peak_history + peak_ahead;
    const AudioBuffer music = music_like(1.0);
    float highest = 0.0f;
    for (std::size_t begin = 0; begin + context < music.size(); begin += 1000)
        highest = true_peak(music.view().subview(begin, std::min(1000 + context, music.size() - begin)), highest);
    EXPECT_EQ(highest, true_peak(music.view()));
}

TEST(SamplePeak, FindsTheLargestOfEveryPlaceAndChannel) {
    for (std::size_t at = 0; at < 19; ++at) {
        std::vector<float> left(19), right(19);
        right[at] = -0.75f;
        left[at] = 0.5f;
        EXPECT_EQ(sample_peak(ConstAudioView(std::span<const float>(left), std::span<const float>(right))), 0.75f)
            << at;
    }
    EXPECT_EQ(sample_peak(ConstAudioView()), 0.0f);
}

}  // namespace
}  // namespace dramatis::mix
