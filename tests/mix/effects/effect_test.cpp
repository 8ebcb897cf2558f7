// What every effect of the catalogue promises, and what each one does.

#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

#include "mix/effects/chain.h"
#include "mix/effects/effect_catalogue.h"
#include "tests/mix/allocation_watch.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::effects {
namespace {

constexpr SampleRate rate{48000};

EffectSettings settings_of(std::string_view name, std::initializer_list<std::pair<const char*, double>> changed = {}) {
    EffectSettings settings{std::string(name), {}};
    for (const ParameterSpec& parameter : find_effect(name)->parameters)
        settings.parameters[std::string(parameter.name)] = parameter.usual;
    for (const auto& [key, value] : changed) settings.parameters.at(key) = value;
    return settings;
}

AudioBuffer processed(const EffectSettings& settings, const AudioBuffer& input, std::size_t block = 512) {
    const auto effect = make_effect(settings);
    effect->prepare({rate, input.channel_count(), 7});
    AudioBuffer out = input;
    for (std::size_t begin = 0; begin < out.size(); begin += block)
        effect->process(out.view().subview(begin, std::min(block, out.size() - begin)));
    return out;
}

std::vector<float> processed(const EffectSettings& settings, const std::vector<float>& mono) {
    const AudioBuffer out = processed(settings, buffer_of(mono));
    return {out.channel(0).begin(), out.channel(0).end()};
}

double level_at(const EffectSettings& settings, double hz) {
    const auto out = processed(settings, sine(hz, Seconds{0.5}, rate, Decibels{-12.0}));
    return rms_db(std::span(out).subspan(12'000)) - (-12.0 - 3.0103);
}

class EveryEffect : public testing::TestWithParam<EffectSpec> {
  protected:
    EffectSettings settings() const { return settings_of(GetParam().name); }
};

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryEffect,
                         testing::ValuesIn(effect_catalogue().begin(), effect_catalogue().end()),
                         [](const auto& tested) {
                             std::string name(tested.param.name);
                             std::erase(name, '-');
                             return name;
                         });

TEST_P(EveryEffect, GivesTheSameSamplesWhateverTheBlockSize) {
    const AudioBuffer noise = buffer_of(white_noise(Seconds{0.4}, rate, Decibels{-6.0}, 1),
                                        white_noise(Seconds{0.4}, rate, Decibels{-6.0}, 2));
    const AudioBuffer whole = processed(settings(), noise, noise.size());
    for (const std::size_t block : {1u, 7u, 64u, 4096u})
        EXPECT_TRUE(same_samples(processed(settings(), noise, block), whole)) << block;
}

TEST_P(EveryEffect, StartsAfreshWhenPreparedAgain) {
    const auto effect = make_effect(settings());
    const AudioBuffer noise = buffer_of(white_noise(Seconds{0.2}, rate));
    AudioBuffer first = noise, second = noise;
    effect->prepare({rate, 1, 3});
    effect->process(first.view());
    effect->prepare({rate, 1, 3});
    effect->process(second.view());
    EXPECT_TRUE(same_samples(first, second));
}

TEST_P(EveryEffect, KeepsSilenceSilentUnlessItIsANoise) {
    const AudioBuffer out = processed(settings(), AudioBuffer(2, 48'000));
    const bool noisy = GetParam().name == "noise" || GetParam().name == "crackle";
    EXPECT_EQ(peak_db(out.channel(0)) > -200.0, noisy);
}

TEST_P(EveryEffect, SwallowsWildSamplesAndRecovers) {
    auto samples = white_noise(Seconds{0.5}, rate, Decibels{-6.0});
    samples[1000] = std::numeric_limits<float>::quiet_NaN();
    samples[1001] = std::numeric_limits<float>::infinity();
    samples[1002] = -std::numeric_limits<float>::infinity();
    samples[1003] = 3e38f;
    for (const float sample : processed(settings(), samples)) ASSERT_LT(std::fabs(sample), 100.0f);
}

TEST_P(EveryEffect, StaysFiniteAtTheEndsOfItsParameters) {
    const AudioBuffer noise = buffer_of(white_noise(Seconds{0.25}, rate), white_noise(Seconds{0.25}, rate));
    for (const ParameterSpec& parameter : GetParam().parameters)
        for (const double value : {parameter.range.lowest, parameter.range.highest}) {
            EffectSettings extreme = settings();
            extreme.parameters[std::string(parameter.name)] = value;
            const AudioBuffer out = processed(extreme, noise);
            for (int c = 0; c < 2; ++c)
                for (const float sample : out.channel(c))
                    ASSERT_TRUE(std::isfinite(sample)) << parameter.name << " " << value;
        }
}

// Numbers below 1e-38 would make everything after them a hundred times as slow.
TEST_P(EveryEffect, LeavesNoDenormalNumbersInItsTail) {
    auto samples = white_noise(Seconds{0.2}, rate, Decibels{0.0});
    samples.resize(samples.size() + 240'000);
    for (const float sample : processed(settings(), samples)) ASSERT_NE(std::fpclassify(sample), FP_SUBNORMAL);
}

TEST_P(EveryEffect, TakesFullScaleWithoutRunningAway) {
    std::vector<float> square(48'000);
    for (std::size_t i = 0; i < square.size(); ++i) square[i] = (i / 109) % 2 == 0 ? 1.0f : -1.0f;
    for (const float sample : processed(settings(), square)) ASSERT_LT(std::fabs(sample), 16.0f);
}

TEST_P(EveryEffect, AllocatesNothingWhileProcessing) {
    if (!AllocationWatch::works()) GTEST_SKIP() << "a sanitizer allocates here";
    const auto effect = make_effect(settings());
    effect->prepare({rate, 2, 1});
    AudioBuffer block = buffer_of(white_noise(Seconds{0.1}, rate), white_noise(Seconds{0.1}, rate));
    const AllocationWatch watch;
    for (int i = 0; i < 20; ++i) effect->process(block.view());
    EXPECT_EQ(watch.count(), 0);
}

TEST_P(EveryEffect, IsOverWhenItsTailIs) {
    const auto effect = make_effect(settings());
    const auto tail = static_cast<std::size_t>(to_frames(effect->tail(), rate).count);
    auto samples = white_noise(Seconds{0.3}, rate, Decibels{-6.0});
    const double loud = rms_db(samples);
    samples.resize(samples.size() + tail + 960 + 9600);                      // 20 ms for a filter to ring out
    if (GetParam().name == "noise" || GetParam().name == "crackle") return;  // they sound on their own
    const auto out = processed(settings(), samples);
    EXPECT_LT(rms_db(std::span(out).last(9600)), loud - 55.0);
}

TEST_P(EveryEffect, IsDescribedForPeople) {
    EXPECT_TRUE(GetParam().meaning.ends_with("."));
    for (const ParameterSpec& parameter : GetParam().parameters) {
        EXPECT_TRUE(parameter.meaning.ends_with(".")) << parameter.name;
        EXPECT_LE(parameter.range.lowest, parameter.usual) << parameter.name;
        EXPECT_GE(parameter.range.highest, parameter.usual) << parameter.name;
    }
}

TEST(HighPass, IsThreeDecibelsDownAtItsFrequencyAndAsSteepAsAsked) {
    for (const double slope : {12.0, 24.0, 36.0, 48.0}) {
        const auto settings = settings_of("high-pass", {{"hz", 1000.0}, {"slope", slope}});
        EXPECT_NEAR(level_at(settings, 1000.0), -3.01, 0.05);
        EXPECT_NEAR(level_at(settings, 8000.0), 0.0, 0.1);
        EXPECT_NEAR(level_at(settings, 250.0), -2.0 * slope, 0.5) << "two octaves below";
    }
}

TEST(LowPass, IsThreeDecibelsDownAtItsFrequencyAndAsSteepAsAsked) {
    for (const double slope : {12.0, 24.0, 48.0}) {
        const auto settings = settings_of("low-pass", {{"hz", 1000.0}, {"slope", slope}});
        EXPECT_NEAR(level_at(settings, 1000.0), -3.01, 0.05);
        EXPECT_NEAR(level_at(settings, 100.0), 0.0, 0.1);
        EXPECT_NEAR(level_at(settings, 2000.0), -slope, 1.0) << "an octave above";
    }
}

TEST(Equalisers, ReachTheirGainWhereTheyShould) {
    constexpr double tolerance = 0.1;
    EXPECT_NEAR(level_at(settings_of("peak", {{"hz", 1000.0}, {"gain", 8.0}}), 1000.0), 8.0, tolerance);
    EXPECT_NEAR(level_at(settings_of("peak", {{"hz", 1000.0}, {"gain", 8.0}, {"q", 4.0}}), 100.0), 0.0, tolerance);
    EXPECT_NEAR(level_at(settings_of("low-shelf", {{"hz", 1000.0}, {"gain", -9.0}}), 1000.0), -4.5, tolerance);
    EXPECT_NEAR(level_at(settings_of("low-shelf", {{"hz", 1000.0}, {"gain", -9.0}}), 60.0), -9.0, tolerance);
    EXPECT_NEAR(level_at(settings_of("high-shelf", {{"hz", 1000.0}, {"gain", 6.0}}), 12000.0), 6.0, tolerance);
    EXPECT_NEAR(level_at(settings_of("band-pass", {{"hz", 1000.0}}), 1000.0), 0.0, tolerance);
    EXPECT_LT(level_at(settings_of("notch", {{"hz", 1000.0}}), 1000.0), -40.0);
    EXPECT_NEAR(level_at(settings_of("gain", {{"gain", -7.0}}), 1000.0), -7.0, tolerance);
}

TEST(Drive, KeepsTheLevelOfItsReference) {
    for (const double amount : {0.0, 12.0, 30.0}) {
        const auto out =
            processed(settings_of("drive", {{"amount", amount}}), sine(200.0, Seconds{0.2}, rate, Decibels{-12.04}));
        EXPECT_NEAR(peak_db(out), -12.04, 0.1) << amount;
    }
}

TEST(Drive, MakesOddHarmonicsAndWithBiasEvenOnes) {
    const auto input = sine(500.0, Seconds{0.5}, rate, Decibels{-6.0});
    const auto even = [&](double bias) {
        return tone_db(processed(settings_of("drive", {{"amount", 18.0}, {"bias", bias}}), input), 1000.0);
    };
    EXPECT_GT(tone_db(processed(settings_of("drive", {{"amount", 18.0}}), input), 1500.0), -35.0);
    EXPECT_LT(even(0.0), -100.0);
    EXPECT_GT(even(0.3), -40.0);
}

TEST(Drive, KeepsAliasesFarBelowThoseOfANaiveClip) {
    // The 15th harmonic of 3.1 kHz is 46.5 kHz: it comes back at 1.5 kHz, where nothing hides it.
    const auto input = sine(3100.0, Seconds{0.5}, rate, Decibels{-3.0});
    const auto out = processed(settings_of("drive", {{"amount", 30.0}}), input);
    std::vector<float> naive;
    const float gain = std::pow(10.0f, 1.5f);
    for (const float sample : input) naive.push_back(gain * sample / std::sqrt(1.0f + gain * gain * sample * sample));
    const auto alias = [](const std::vector<float>& samples) {
        return tone_db(samples, 1500.0) - tone_db(samples, 3100.0);
    };
    EXPECT_LT(alias(out), alias(naive) - 20.0);
}

TEST(Delay, RepeatsAtItsTimeWithItsFeedback) {
    const auto settings =
        settings_of("delay", {{"time", 0.1}, {"feedback", 0.5}, {"mix", 0.5}, {"high_cut", 20'000.0}});
    const auto out = processed(settings, impulse(20'000));
    EXPECT_NEAR(out[0], 0.5f, 1e-6);
    EXPECT_EQ(out[4799], 0.0f);
    EXPECT_GT(out[4800], 0.4f);
    EXPECT_NEAR(out[9600] / out[4800], 0.5f, 0.06f) << "less what the high cut takes";
}

TEST(Tremolo, GoesDownByItsDepthAndUpAgain) {
    const std::vector<float> flat(48'000, 1.0f);
    const auto out = processed(settings_of("tremolo", {{"hz", 4.0}, {"depth", 0.75}}), flat);
    EXPECT_EQ(out[0], 1.0f);
    EXPECT_NEAR(out[6000], 0.25f, 1e-4);
    EXPECT_NEAR(out[12'000], 1.0f, 1e-4);
    EXPECT_NEAR(out[42'000], 0.25f, 1e-4);
}

TEST(RingModulator, MovesAToneToBothSidesOfItself) {
    const auto out =
        processed(settings_of("ring-modulator", {{"hz", 300.0}, {"mix", 1.0}}), sine(1000.0, Seconds{0.5}));
    EXPECT_NEAR(tone_db(out, 700.0), -6.02, 0.1);
    EXPECT_NEAR(tone_db(out, 1300.0), -6.02, 0.1);
    EXPECT_LT(tone_db(out, 1000.0), -80.0);
}

TEST(BitCrush, LeavesAsManyStepsAsItsBits) {
    const auto out = processed(settings_of("bit-crush", {{"bits", 3.0}, {"hz", 96'000.0}}), sine(100.0, Seconds{0.1}));
    std::vector<float> values(out.begin(), out.end());
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    EXPECT_EQ(values.size(), 9u) << "-4/4 to 4/4";
}

TEST(BitCrush, HoldsItsSamples) {
    const auto out = processed(settings_of("bit-crush", {{"bits", 24.0}, {"hz", 12'000.0}}), sine(100.0, Seconds{0.1}));
    for (std::size_t i = 0; i + 4 <= out.size(); i += 4) {
        ASSERT_EQ(out[i], out[i + 1]);
        ASSERT_EQ(out[i], out[i + 3]);
    }
}

TEST(Compressor, RaisesTheOutputByTheRatiosShare) {
    const auto settings = settings_of(
        "compressor", {{"threshold", -40.0}, {"ratio", 4.0}, {"makeup", 0.0}, {"attack", 0.0005}, {"release", 0.5}});
    const auto level = [&](double input) {
        const auto out = processed(settings, sine(1000.0, Seconds{0.6}, rate, Decibels{input}));
        return rms_db(std::span(out).subspan(20'000));
    };
    EXPECT_NEAR(level(-10.0) - level(-22.0), 3.0, 0.3);
    EXPECT_NEAR(level(-60.0), -63.01, 0.1) << "below the threshold nothing happens";
}

TEST(DeEsser, TakesDownLoudHissAlone) {
    const auto settings =
        settings_of("de-esser", {{"hz", 5000.0}, {"threshold", -30.0}, {"ratio", 4.0}, {"most", -40.0}});
    const auto change = [&](double hz, double level) {
        const auto out = processed(settings, sine(hz, Seconds{0.5}, rate, Decibels{level}));
        return rms_db(std::span(out).subspan(12'000)) - (level - 3.01);
    };
    EXPECT_NEAR(change(9000.0, -18.0), -12.0 * 3.0 / 4.0, 1.0) << "12 dB too loud, a quarter of it is left";
    EXPECT_NEAR(change(9000.0, -36.0), 0.0, 0.1) << "a soft hiss stays";
    EXPECT_NEAR(change(1000.0, -6.0), 0.0, 0.1) << "a vowel stays, however loud";
}

TEST(DeEsser, GoesNoFurtherThanItMay) {
    const auto settings = settings_of("de-esser", {{"threshold", -60.0}, {"ratio", 100.0}, {"most", -6.0}});
    EXPECT_NEAR(level_at(settings, 9000.0), -6.0, 0.2);
}

TEST(DeEsser, GivesBackWhatItDoesNotTouchExactlyThoughLate) {
    const auto noise = white_noise(Seconds{0.1}, rate, Decibels{-40.0});
    const auto out = processed(settings_of("de-esser", {{"threshold", 0.0}}), noise);
    for (std::size_t i = 9; i < noise.size(); ++i) ASSERT_EQ(out[i], noise[i - 9]) << i;
}

TEST(Pitch, MovesATone) {
    for (const double semitones : {-12.0, -5.0, 4.0, 12.0}) {
        const auto out = processed(settings_of("pitch", {{"semitones", semitones}}),
                                   sine(220.0, Seconds{1.0}, rate, Decibels{-12.0}));
        const auto steady = std::span(out).subspan(9600, 32'768);
        EXPECT_NEAR(tone_db(steady, 220.0 * std::exp2(semitones / 12.0)), -12.0, 1.0) << semitones;
        EXPECT_LT(tone_db(steady, 220.0), -30.0) << semitones;
        EXPECT_LT(largest_step(steady), 0.25f * 6.2832f * 440.0f / 48'000.0f * 1.2f) << "no click where it jumps";
    }
}

TEST(Pitch, KeepsTheTime) {
    std::vector<float> beats(48'000);
    for (const std::size_t at : {4800u, 14'400u, 28'800u, 40'000u}) {
        const auto burst = sine(300.0, Seconds{0.03}, rate, Decibels{-6.0});
        std::ranges::copy(burst, beats.begin() + static_cast<std::ptrdiff_t>(at));
    }
    const auto effect = make_effect(settings_of("pitch", {{"semitones", -7.0}}));
    effect->prepare({rate, 1, 1});
    const auto late = static_cast<std::size_t>(effect->latency().count);
    auto out = beats;
    effect->process(AudioView(out));
    for (const std::size_t at : {4800u, 14'400u, 28'800u}) {
        const auto loud = [&](std::size_t begin) { return rms_db(std::span(out).subspan(begin + late, 1440)); };
        EXPECT_GT(loud(at), loud(at - 2400) + 20.0) << at;
        EXPECT_GT(loud(at), loud(at + 3600) + 20.0) << at;
    }
}

TEST(Pitch, KeepsTheLevelOfNoise) {
    const auto noise = band_of(white_noise(Seconds{2.0}, rate, Decibels{-6.0}), 200.0, 6000.0);
    for (const double semitones : {-8.0, 8.0}) {
        const auto out = processed(settings_of("pitch", {{"semitones", semitones}}), noise);
        EXPECT_NEAR(rms_db(std::span(out).subspan(4800)), rms_db(noise), 1.0) << semitones;
    }
}

TEST(Gate, ClosesBetweenWordsAndOpensForThem) {
    auto samples = sine(500.0, Seconds{0.5}, rate, Decibels{-20.0});
    const auto hiss = white_noise(Seconds{0.5}, rate, Decibels{-60.0});
    samples.insert(samples.end(), hiss.begin(), hiss.end());
    const auto out = processed(settings_of("gate"), samples);
    EXPECT_NEAR(rms_db(std::span(out).subspan(4800, 14'400)), -23.01, 0.1);
    EXPECT_LT(rms_db(std::span(out).last(9600)), -110.0);
    EXPECT_LT(largest_step(std::span(out).subspan(24'000)), 0.01f) << "it closes without a click";
}

TEST(Chorus, AsAVibratoMovesThePitchAndKeepsTheLevel) {
    const auto settings = settings_of("chorus", {{"hz", 2.0}, {"depth", 0.004}, {"mix", 1.0}});
    const auto out = processed(settings, sine(1000.0, Seconds{1.0}, rate, Decibels{-6.0}));
    EXPECT_NEAR(rms_db(std::span(out).subspan(4800)), -9.01, 0.2);
    EXPECT_LT(tone_db(std::span(out).subspan(4800), 1000.0), -12.0) << "spread over neighbouring frequencies";
}

TEST(Noise, HasItsLevelInItsBand) {
    const auto out = processed(settings_of("noise", {{"level", -40.0}, {"low_cut", 500.0}, {"high_cut", 4000.0}}),
                               std::vector<float>(96'000));
    EXPECT_NEAR(rms_db(out), -40.0, 0.5);
    EXPECT_GT(band_db(out, 500.0, 4000.0), -42.5);
    EXPECT_LT(band_db(out, 20.0, 100.0), -70.0);
}

TEST(Noise, IsAnotherForAnotherSeed) {
    const auto effect = make_effect(settings_of("noise"));
    AudioBuffer first(1, 100), second(1, 100);
    effect->prepare({rate, 1, 1});
    effect->process(first.view());
    effect->prepare({rate, 1, 2});
    effect->process(second.view());
    EXPECT_FALSE(same_samples(first, second));
}

TEST(Dropouts, TakeAwayTheSignalNowAndThen) {
    const auto out =
        processed(settings_of("dropouts", {{"rate", 4.0}, {"length", 0.1}}), std::vector<float>(480'000, 0.5f));
    const auto lost = std::ranges::count_if(out, [](float sample) { return sample < 0.05f; });
    EXPECT_GT(lost, 480'000 * 0.08);
    EXPECT_LT(lost, 480'000 * 0.4);
    EXPECT_LT(largest_step(out), 0.02f);
}

TEST(Crackle, ClicksAboutAsOftenAsAsked) {
    const auto out = processed(settings_of("crackle", {{"rate", 20.0}, {"level", -6.0}}), std::vector<float>(480'000));
    int clicks = 0;
    for (std::size_t i = 0; i + 48 <= out.size(); i += 48)
        clicks += peak_db(std::span(out).subspan(i, 48)) > -60.0 ? 1 : 0;
    EXPECT_GT(clicks, 100);
    EXPECT_LT(clicks, 800);
    EXPECT_LT(peak_db(out), -5.9);
}

TEST(EffectChain, SoundsLikeItsEffectsOneByOne) {
    const std::vector chain_settings{settings_of("high-pass", {{"slope", 48.0}}),
                                     settings_of("peak"),
                                     settings_of("high-shelf"),
                                     settings_of("drive"),
                                     settings_of("low-pass", {{"slope", 12.0}}),
                                     settings_of("notch")};
    const AudioBuffer noise = buffer_of(white_noise(Seconds{0.3}, rate, Decibels{-12.0}));
    EffectChain chain(chain_settings);
    chain.prepare({rate, 1, 1});
    AudioBuffer together = noise, apart = noise;
    chain.process(together.view());
    for (const EffectSettings& settings : chain_settings) apart = processed(settings, apart);
    for (std::size_t i = 0; i < apart.size(); ++i) ASSERT_NEAR(together.channel(0)[i], apart.channel(0)[i], 1e-5f) << i;
}

TEST(EffectChain, AddsUpTails) {
    const EffectChain chain(std::vector{settings_of("delay", {{"feedback", 0.0}, {"time", 0.5}}), settings_of("gain"),
                                        settings_of("delay", {{"feedback", 0.0}, {"time", 0.25}})});
    EXPECT_DOUBLE_EQ(chain.tail().value, 0.75);
}

}  // namespace
}  // namespace dramatis::mix::effects
