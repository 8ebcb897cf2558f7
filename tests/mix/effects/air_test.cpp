// Air: where it works, and what it leaves alone.
#include <algorithm>
#include <cmath>

#include "mix/effects/chain.h"
#include "mix/effects/effect_catalogue.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::effects {
namespace {

constexpr std::size_t late = 9;  // frames, half of the filter's length

// With the catalogue's defaults.
std::vector<float> with_air(const std::vector<float>& mono, std::uint64_t seed = 7, double level = -7.0) {
    EffectSettings settings{"air", {}};
    for (const ParameterSpec& parameter : find_effect("air")->parameters)
        settings.parameters[std::string(parameter.name)] = parameter.usual;
    settings.parameters.at("level") = level;
    const auto effect = make_effect(settings);
    effect->prepare({SampleRate{}, 1, seed});
    AudioBuffer out = buffer_of(mono);
    effect->process(out.view());
    return {out.channel(0).begin(), out.channel(0).end()};
}

// What an engine that ends at 10.7 kHz makes of an s.
std::vector<float> hiss(Seconds length) { return band_of(white_noise(length, {}, Decibels{-20.0}), 3500.0, 10'700.0); }

// A vowel: a pulse for each period, softer by 12 dB an octave above 500 Hz.
std::vector<float> vowel(Seconds length, double hz) {
    std::vector<float> samples(static_cast<std::size_t>(length.value * 48'000.0));
    for (int harmonic = 1; harmonic * hz < 10'700.0; ++harmonic) {
        const double at = harmonic * hz, level = -14.0 - 40.0 * std::log10(std::max(1.0, at / 500.0));
        const auto tone = sine(at, length, {}, Decibels{level});
        for (std::size_t i = 0; i < samples.size(); ++i) samples[i] += tone[i];
    }
    return samples;
}

TEST(Air, ReachesFrom10To15KilohertzInAnS) {
    const auto s = hiss(Seconds{0.5});
    const auto out = with_air(s);
    const auto steady = std::span(out).subspan(4800, 16'384);
    const double below = band_db(steady, 8000.0, 10'000.0);
    EXPECT_LT(band_db(std::span(s).subspan(4800, 16'384), 11'000.0, 20'000.0), below - 40.0);
    EXPECT_NEAR(band_db(steady, 11'000.0, 13'000.0), below - 3.0, 6.0);
    EXPECT_LT(band_db(steady, 18'000.0, 20'000.0), below - 10.0);
}

TEST(Air, RaisesTheHissOfAnS) {
    const auto s = hiss(Seconds{0.5});
    const auto out = with_air(s, 7, -100.0);
    const auto change = [&](double low, double high) {
        return band_db(std::span(out).subspan(4800, 16'384), low, high) -
               band_db(std::span(s).subspan(4800, 16'384), low, high);
    };
    EXPECT_NEAR(change(8000.0, 10'000.0), 5.0, 0.3);
    EXPECT_LT(change(3500.0, 4000.0), 2.0);
}

TEST(Air, LeavesAVowelAsItIs) {
    for (const double hz : {60.0, 110.0, 220.0, 330.0}) {
        const auto sung = vowel(Seconds{0.5}, hz);
        const auto out = with_air(sung);
        for (std::size_t i = 4800; i < sung.size(); ++i) ASSERT_EQ(out[i], sung[i - late]) << hz << " Hz, " << i;
    }
}

TEST(Air, IsOverFiftyMillisecondsAfterAnSTurnsIntoAVowel) {
    auto word = hiss(Seconds{0.2});
    const auto sung = vowel(Seconds{0.3}, 110.0);
    word.insert(word.end(), sung.begin(), sung.end());
    const auto out = with_air(word);
    EXPECT_GT(band_db(std::span(out).subspan(4800, 4096), 11'000.0, 15'000.0), -60.0);
    for (std::size_t i = 9600 + 2400; i < word.size(); ++i) ASSERT_EQ(out[i], word[i - late]) << i;
}

// A click would be the largest difference of second order; the noise that is added starts and ends along straight lines.
TEST(Air, StartsAndEndsWithoutAClick) {
    std::vector<float> burst(24'000);
    const auto s = hiss(Seconds{0.2});
    for (std::size_t i = 0; i < s.size(); ++i) {
        const auto place = static_cast<double>(i) / static_cast<double>(s.size());
        burst[i + 7200] = s[i] * static_cast<float>(std::sin(3.14159265358979 * place));
    }
    const auto out = with_air(burst);
    std::vector<float> added(out.size());
    for (std::size_t i = late; i < out.size(); ++i) added[i] = out[i] - burst[i - late];
    const double middle = largest_step(std::span(added).subspan(10'000, 4000));
    EXPECT_LT(largest_step(std::span(added).subspan(7000, 700)), middle / 2.0);
    EXPECT_LT(largest_step(std::span(added).subspan(16'300, 1000)), middle / 2.0);
}

TEST(Air, IsTheSameForAllTakes) {
    const auto s = hiss(Seconds{0.2});
    EXPECT_EQ(with_air(s, 3), with_air(s, 3));
    // Another take begins alike: one edits the end of a line while it is heard.
    EXPECT_EQ(with_air(s, 3), with_air(s, 4));
}

}  // namespace
}  // namespace dramatis::mix::effects
