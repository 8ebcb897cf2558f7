#include "mix/dsp/loudness.h"

#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include <ebur128.h>

#include "mix/dsp/k_weighting.h"
#include "tests/mix/master/programme_signals.h"

namespace dramatis::mix::dsp {
namespace {

constexpr double tech_3341_tolerance = 0.1;  // LU
constexpr double tech_3342_tolerance = 1.0;  // LU
constexpr double library_tolerance = 0.01;   // LU, against libebur128
constexpr double infinity = std::numeric_limits<double>::infinity();

// Hop energies of a whole signal, with silence before it.
std::vector<double> energies_of(const AudioBuffer& signal, SampleRate rate = {}) {
    const KWeighting weighting(rate);
    const std::size_t hop = weighting.hop(), full = signal.size() / hop;
    AudioBuffer padded(2, (full + 1) * hop);
    for (int c = 0; c < 2; ++c)
        std::ranges::copy(signal.channel(c).first(full * hop),
                          padded.channel(c).begin() + static_cast<std::ptrdiff_t>(hop));
    std::vector<double> energies(full);
    weighting.measure(padded.view(), energies);
    return energies;
}

double integrated(const AudioBuffer& signal, SampleRate rate = {}) {
    return integrated_loudness(energies_of(signal, rate), rate).value;
}

struct LibraryFigures {
    double integrated = 0.0, range = 0.0;
};
LibraryFigures by_library(const AudioBuffer& signal, SampleRate rate) {
    ebur128_state* state = ebur128_init(2, static_cast<unsigned long>(rate.hz), EBUR128_MODE_I | EBUR128_MODE_LRA);
    std::vector<float> interleaved(2 * signal.size());
    for (std::size_t i = 0; i < interleaved.size(); ++i)
        interleaved[i] = signal.channel(static_cast<int>(i % 2))[i / 2];
    ebur128_add_frames_float(state, interleaved.data(), signal.size());
    LibraryFigures figures;
    ebur128_loudness_global(state, &figures.integrated);
    ebur128_loudness_range(state, &figures.range);
    ebur128_destroy(&state);
    return figures;
}

TEST(IntegratedLoudness, MeetsTheCasesOfTech3341) {
    EXPECT_NEAR(integrated(master::sine_stretches({{-23, 20}})), -23.0, tech_3341_tolerance);
    EXPECT_NEAR(integrated(master::sine_stretches({{-33, 20}})), -33.0, tech_3341_tolerance);
    EXPECT_NEAR(integrated(master::sine_stretches({{-36, 10}, {-23, 60}, {-36, 10}})), -23.0, tech_3341_tolerance);
    EXPECT_NEAR(integrated(master::sine_stretches({{-72, 10}, {-36, 10}, {-23, 60}, {-36, 10}, {-72, 10}})), -23.0,
                tech_3341_tolerance);
    EXPECT_NEAR(integrated(master::sine_stretches({{-26, 20}, {-20, 20.1}, {-26, 20}})), -23.0, tech_3341_tolerance);
}

TEST(IntegratedLoudness, IsTheSameAtEverySampleRate) {
    for (const int hz : {22050, 44100, 48000, 96000})
        EXPECT_NEAR(integrated(master::sine_stretches({{-23, 20}}, 1000.0, {hz}), {hz}), -23.0, tech_3341_tolerance)
            << hz;
}

TEST(IntegratedLoudness, IsMinusInfinityForSilenceAndForLessThanABlock) {
    EXPECT_EQ(integrated(master::sine_stretches({{-200, 5}})), -infinity);
    EXPECT_EQ(integrated(master::sine_stretches({{-20, 0.39}})), -infinity);
    EXPECT_EQ(integrated_loudness({}, {}), silence());
    EXPECT_NEAR(integrated(master::sine_stretches({{-20, 0.41}})), -20.0, tech_3341_tolerance);
}

TEST(LoudnessRange, MeetsTheCasesOfTech3342) {
    const auto range = [](const std::vector<master::SineLevel>& runs) {
        return loudness_range(energies_of(master::sine_stretches(runs)), {}).value;
    };
    EXPECT_NEAR(range({{-20, 20}, {-30, 20}}), 10.0, tech_3342_tolerance);
    EXPECT_NEAR(range({{-20, 20}, {-15, 20}}), 5.0, tech_3342_tolerance);
    EXPECT_NEAR(range({{-40, 20}, {-20, 20}}), 20.0, tech_3342_tolerance);
    EXPECT_NEAR(range({{-50, 20}, {-35, 20}, {-20, 20}, {-35, 20}, {-50, 20}}), 15.0, tech_3342_tolerance);
}

TEST(LoudnessRange, IsZeroForLessThanAWindow) {
    EXPECT_EQ(loudness_range(energies_of(master::sine_stretches({{-20, 2.9}})), {}), Decibels{});
}

TEST(Loudness, AgreesWithLibebur128) {
    for (const int hz : {44100, 48000}) {
        for (const AudioBuffer& signal :
             {master::speech_like(31.3, {hz}), master::music_like(20.0, {hz}), master::peaky(20.0, {hz})}) {
            const std::vector<double> energies = energies_of(signal, {hz});
            const LibraryFigures library = by_library(signal, {hz});
            EXPECT_NEAR(integrated_loudness(energies, {hz}).value, library.integrated, library_tolerance) << hz;
            EXPECT_NEAR(loudness_range(energies, {hz}).value, library.range, tech_3342_tolerance) << hz;
        }
    }
}

TEST(KWeighting, HasTheCoefficientsOfTheStandardAt48Kilohertz) {
    constexpr double last_digit = 1e-14;
    const KWeightingFilter filter = k_weighting_filter({48'000});
    EXPECT_NEAR(filter.shelf.b0, 1.53512485958697, last_digit);
    EXPECT_NEAR(filter.shelf.b1, -2.69169618940638, last_digit);
    EXPECT_NEAR(filter.shelf.b2, 1.19839281085285, last_digit);
    EXPECT_NEAR(filter.shelf.a1, -1.69065929318241, last_digit);
    EXPECT_NEAR(filter.shelf.a2, 0.73248077421585, last_digit);
    EXPECT_EQ(filter.high_pass.b0, 1.0);
    EXPECT_EQ(filter.high_pass.b1, -2.0);
    EXPECT_EQ(filter.high_pass.b2, 1.0);
    EXPECT_NEAR(filter.high_pass.a1, -1.99004745483398, last_digit);
    EXPECT_NEAR(filter.high_pass.a2, 0.99007225036621, last_digit);
}

TEST(KWeighting, MeasuresAPieceAsItMeasuresTheWhole) {
    constexpr double forgotten = 1e-9;  // relative: what is left of the past after the run-in
    const AudioBuffer signal = master::music_like(6.0);
    const KWeighting weighting({});
    const std::vector<double> whole = energies_of(signal);
    for (const std::size_t count : {1u, 2u, 3u, 5u, 11u}) {
        std::vector<double> piece(count);
        weighting.measure(signal.view().subview(20 * weighting.hop(), (count + 1) * weighting.hop()), piece);
        for (std::size_t i = 0; i < count; ++i) EXPECT_NEAR(piece[i] / whole[21 + i], 1.0, forgotten) << count;
    }
}

// Written down the plain way, in the order of operations that every processor must keep.
double plain_energy(ConstAudioView signal, const KWeightingFilter& f, std::size_t hop) {
    double energies[2] = {};
    for (int channel = 0; channel < 2; ++channel) {
        double s1 = 0, s2 = 0, h1 = 0, h2 = 0;
        for (std::size_t i = 0; i < 2 * hop; ++i) {
            const double x = static_cast<double>(signal.channel(channel)[i]) + 1e-30;
            const double y = f.shelf.b0 * x + s1;
            s1 = (f.shelf.b1 * x + s2) - f.shelf.a1 * y;
            s2 = f.shelf.b2 * x - f.shelf.a2 * y;
            const double z = y + h1;
            h1 = (h2 - (y + y)) - f.high_pass.a1 * z;
            h2 = y - f.high_pass.a2 * z;
            if (i >= hop) energies[channel] += z * z;
        }
    }
    return energies[0] + energies[1];
}

TEST(KWeighting, GivesTheSameBitsOnEveryProcessor) {
    for (const int hz : {48000, 44100, 22050}) {
        const AudioBuffer signal = master::music_like(0.5, {hz});
        const KWeighting weighting({hz});
        double energy = 0.0;
        weighting.measure(signal.view().subview(0, 2 * weighting.hop()), std::span(&energy, 1));
        EXPECT_EQ(energy, plain_energy(signal.view(), weighting.filter(), weighting.hop())) << hz;
    }
}

TEST(KWeighting, TakesStretchesOfDifferentLengthsTogether) {
    const AudioBuffer signal = master::music_like(4.0);
    const KWeighting weighting({});
    std::vector<double> apart(39), together(39);
    std::vector<HopRun> runs;
    for (const auto& [begin, hops] : {std::pair{0u, 1u}, {3u, 7u}, {10u, 2u}, {12u, 2u}, {20u, 1u}, {25u, 9u}}) {
        const float* const left = &signal.channel(0)[begin * weighting.hop()];
        const float* const right = &signal.channel(1)[begin * weighting.hop()];
        runs.push_back({{left, right}, hops, &together[begin]});
        HopRun alone{{left, right}, hops, &apart[begin]};
        weighting.measure(std::span(&alone, 1));
        EXPECT_GT(apart[begin], 0.0);
    }
    weighting.measure(runs);
    EXPECT_EQ(together, apart);
}

TEST(KWeighting, ShowsThatASignalHoldsNoNumbers) {
    AudioBuffer signal = master::stereo_noise(1.0, {-20.0});
    signal.channel(1)[20000] = std::numeric_limits<float>::quiet_NaN();
    const std::vector<double> energies = energies_of(signal);
    EXPECT_FALSE(std::isfinite(energies[4]));
    EXPECT_TRUE(std::isfinite(energies[3]));
}

}  // namespace
}  // namespace dramatis::mix::dsp
