// What recipes sound like, measured: spectra, levels, loops, variations.
#include <algorithm>

#include "mix/synthesis/levels.h"
#include "tests/mix/sounds/sound_support.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr SampleRate rate{48000};

bool equal(const AudioBuffer& a, const AudioBuffer& b) {
    if (a.size() != b.size() || a.channel_count() != b.channel_count()) return false;
    for (int c = 0; c < a.channel_count(); ++c)
        if (!std::ranges::equal(a.channel(c), b.channel(c))) return false;
    return true;
}

double largest_step(std::span<const float> samples) {
    double largest = 0.0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(samples[i] - samples[i - 1])));
    return largest;
}

std::string tone(std::string_view source) {
    return fmt::format("duration = 1\nloops = true\nloudness = -20\nlayer = [{{ {} }}]", source);
}

TEST(SoundSynthesis, SineHasItsFrequencyAndNothingElse) {
    const AudioBuffer sound = sounds::performed(tone("wave = \"sine\", frequency = 1000"));
    const auto samples = sound.channel(0);
    EXPECT_NEAR(sounds::amplitude_at(1000, samples) / (sounds::rms_of(samples) * std::sqrt(2.0)), 1.0, 0.001);
}

TEST(SoundSynthesis, SawHasHarmonicsAndDoesNotAlias) {
    const AudioBuffer sound = sounds::performed(tone("wave = \"saw\", frequency = 3001"));
    const auto samples = sound.channel(0);
    const double first = sounds::amplitude_at(3001, samples);
    EXPECT_NEAR(sounds::amplitude_at(6002, samples) / first, 0.5, 0.06);
    // A naive saw folds its 11th harmonic (33,011 Hz) down to 14,989 Hz at -21 dB.
    EXPECT_LT(20.0 * std::log10(sounds::amplitude_at(14989, samples) / first), -35.0);
}

TEST(SoundSynthesis, FrequencyModulationMakesSidebands) {
    const AudioBuffer sound =
        sounds::performed(tone("wave = \"sine\", frequency = 1000, fm = { ratio = 0.2, index = 1 }"));
    const auto samples = sound.channel(0);
    // Bessel: J1(1) / J0(1)
    EXPECT_NEAR(sounds::amplitude_at(1200, samples) / sounds::amplitude_at(1000, samples), 0.4401 / 0.7652, 0.02);
}

TEST(SoundSynthesis, NoisesFallAsTheirColoursSay) {
    const auto slope = [](std::string_view colour) {
        const AudioBuffer sound =
            sounds::performed(fmt::format("duration = 2\nloops = true\nlayer = [{{ noise = \"{}\" }}]", colour));
        // Power around 500 Hz and 4 kHz, three octaves apart, averaged over many bins.
        double low = 0.0, high = 0.0;
        for (int i = 0; i < 40; ++i) {
            low += std::pow(sounds::amplitude_at(500.0 + 3.0 * i, sound.channel(0)), 2.0);
            high += std::pow(sounds::amplitude_at(4000.0 + 24.0 * i, sound.channel(0)), 2.0);
        }
        return 10.0 * std::log10(high / low) / 3.0;
    };
    constexpr double tolerance = 1.0;  // dB an octave: 40 bins of noise
    EXPECT_NEAR(slope("white"), 0.0, tolerance);
    EXPECT_NEAR(slope("pink"), -3.0, tolerance);
    EXPECT_NEAR(slope("brown"), -6.0, tolerance);
}

TEST(SoundSynthesis, FiltersTakeAwayWhatTheySay) {
    const auto level = [](double hertz, std::string_view chain) {
        const auto at = [&](std::string_view element) {
            const AudioBuffer sound = sounds::performed(fmt::format(
                "duration = 1\nloops = true\nlayer = [\n"
                "{{ wave = \"sine\", frequency = {} , chain = [{}] }},\n{{ wave = \"sine\", frequency = 9000 }}]",
                hertz, element));
            return sounds::amplitude_at(hertz, sound.channel(0)) / sounds::amplitude_at(9000, sound.channel(0));
        };
        return 20.0 * std::log10(at(chain) / at(""));
    };
    constexpr double tolerance = 0.5;
    EXPECT_NEAR(level(1000, "{ low_pass = 1000 }"), -3.0, tolerance);
    EXPECT_NEAR(level(4000, "{ low_pass = 1000 }"), -24.3, tolerance);
    EXPECT_NEAR(level(4000, "{ low_pass = 1000, slope = 24 }"), -48.6, 1.0);
    EXPECT_NEAR(level(250, "{ high_pass = 1000 }"), -24.1, tolerance);
    EXPECT_NEAR(level(1000, "{ band_pass = 1000, q = 4 }"), 0.0, tolerance);
    EXPECT_LT(level(1000, "{ notch = 1000 }"), -40.0);
    EXPECT_NEAR(level(1000, "{ peak = 1000, gain = 9, q = 2 }"), 9.0, tolerance);
    EXPECT_NEAR(level(100, "{ low_shelf = 1000, gain = -6 }"), -6.0, tolerance);
    EXPECT_NEAR(level(8000, "{ high_shelf = 800, gain = 6 }"), 6.0, tolerance);
}

TEST(SoundSynthesis, ModesRingAtTheirFrequenciesAndDecayInTheirTime) {
    const AudioBuffer sound = sounds::performed(
        "duration = 1.2\nlayer = [{ impulse = true, chain = [{ modes = [600, 1900], decays = [0.6, 0.6] }] }]");
    const auto samples = sound.channel(0);
    const auto early = samples.subspan(2400, 4800), late = samples.subspan(2400 + 14400, 4800);
    EXPECT_GT(sounds::amplitude_at(600, early), 20.0 * sounds::amplitude_at(1200, early));
    EXPECT_GT(sounds::amplitude_at(1900, early), 20.0 * sounds::amplitude_at(1200, early));
    // 0.3 s of a decay of 60 dB in 0.6 s
    EXPECT_NEAR(20.0 * std::log10(sounds::amplitude_at(600, late) / sounds::amplitude_at(600, early)), -30.0, 1.0);
}

TEST(SoundSynthesis, CombSoundsAsAStringOfItsNote) {
    const AudioBuffer sound = sounds::performed(
        "duration = 1.5\nlayer = [{ notes = { play = \"A3:2\", tempo = 120 }, layer = [{ noise = \"white\", burst = "
        "\"4 ms\", duration = 1.2, chain = [{ comb = \"note\", feedback = 0.99 }] }] }]");
    const auto samples = sound.channel(0).subspan(9600, 24000);
    EXPECT_GT(sounds::amplitude_at(220, samples), 10.0 * sounds::amplitude_at(310, samples));
}

TEST(SoundSynthesis, RoomDecaysInItsTime) {
    const AudioBuffer sound =
        sounds::performed("duration = 2\nlayer = [{ impulse = true }]\nchain = [{ room = 1.0, mix = 1, damp = 0 }]");
    const auto samples = sound.channel(0);
    const double early = sounds::rms_of(samples.subspan(9600, 9600)),
                 late = sounds::rms_of(samples.subspan(9600 + 24000, 9600));
    EXPECT_NEAR(20.0 * std::log10(late / early), -30.0, 3.0);
}

TEST(SoundSynthesis, EventsComeAtTheirTimesAndNoOthers) {
    const AudioBuffer sound = sounds::performed(
        "duration = 1\nlayer = [{ events = { times = [0.1, 0.6], length = 0.05 }, layer = [{ noise = \"white\", burst "
        "= 0.04 }] }]");
    const auto at = [&](double seconds) {
        return sounds::rms_of(sound.channel(0).subspan(static_cast<std::size_t>(seconds * rate.hz), 960));
    };
    EXPECT_LT(at(0.05), 1e-3);
    EXPECT_GT(at(0.105), 0.01);
    EXPECT_LT(at(0.4), 1e-3);
    EXPECT_GT(at(0.605), 0.01);
}

TEST(SoundSynthesis, RandomEventsKeepTheirRate) {
    const AudioBuffer sound = sounds::performed(
        "duration = 20\nloops = true\nlayer = [{ events = { rate = 5, jitter = 1, length = 0.004 }, layer = [{ wave = "
        "\"sine\", frequency = 4000, envelope = { decay = 0.003 } }] }]");
    int count = 0;
    std::size_t quiet_since = 0;
    const auto samples = sound.channel(0);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::abs(samples[i]) < 0.01f) continue;
        if (i > quiet_since + 480) ++count;
        quiet_since = i;
    }
    EXPECT_NEAR(count, 100, 30);  // a hundred at random, some of them on top of each other
}

TEST(SoundSynthesis, NotesSoundInTurn) {
    const AudioBuffer sound = sounds::performed(
        "duration = 1.1\nlayer = [{ notes = { play = \"A4:1 E5\", tempo = 120, gate = 0.9 }, layer = [{ wave = "
        "\"sine\", frequency = \"note\" }] }]");
    const auto first = sound.channel(0).subspan(2400, 16800), second = sound.channel(0).subspan(2400 + 24000, 16800);
    EXPECT_GT(sounds::amplitude_at(440, first), 10.0 * sounds::amplitude_at(659.26, first));
    EXPECT_GT(sounds::amplitude_at(659.26, second), 10.0 * sounds::amplitude_at(440, second));
}

TEST(SoundSynthesis, IsTheSameEveryTimeAndAnotherForEachVariation) {
    const std::string body =
        "duration = 1\nlayer = [{ noise = \"pink\", width = 1, gain = { low = -9, high = 0, by = \"drift\", rate = 4 } "
        "}]";
    EXPECT_TRUE(equal(sounds::performed(body), sounds::performed(body)));
    EXPECT_TRUE(equal(sounds::performed(body, 3), sounds::performed(body, 3)));
    EXPECT_FALSE(equal(sounds::performed(body, 0), sounds::performed(body, 1)));
}

TEST(SoundSynthesis, IsMonoUnlessSomethingInItIsWideOrPlaced) {
    EXPECT_EQ(sounds::performed("duration = 1\nlayer = [{ noise = \"white\" }]").channel_count(), 1);
    EXPECT_EQ(sounds::performed("duration = 1\nlayer = [{ noise = \"white\", width = 0.5 }]").channel_count(), 2);
    EXPECT_EQ(sounds::performed("duration = 1\nlayer = [{ noise = \"white\", pan = -0.5 }]").channel_count(), 2);
}

TEST(SoundSynthesis, WidthIsHowLittleTheSidesAgree) {
    const auto correlation = [](double width) {
        const AudioBuffer sound = sounds::performed(
            fmt::format("duration = 2\nloops = true\nlayer = [{{ noise = \"white\", width = {} }}]", width));
        double product = 0.0;
        for (std::size_t i = 0; i < sound.size(); ++i)
            product += static_cast<double>(sound.channel(0)[i]) * static_cast<double>(sound.channel(1)[i]);
        return product / (static_cast<double>(sound.size()) * sounds::rms_of(sound.channel(0)) *
                          sounds::rms_of(sound.channel(1)));
    };
    EXPECT_NEAR(correlation(1.0), 0.0, 0.03);
    EXPECT_NEAR(correlation(0.5), std::cos(0.5 * 1.5707963), 0.03);
}

TEST(SoundSynthesis, PanMovesASoundFromSideToSide) {
    const AudioBuffer sound =
        sounds::performed("duration = 1\nlayer = [{ noise = \"white\", pan = { from = -1, to = 1 } }]");
    const auto ratio = [&](std::size_t begin) {
        return 20.0 * std::log10(sounds::rms_of(sound.channel(1).subspan(begin, 2400)) /
                                 sounds::rms_of(sound.channel(0).subspan(begin, 2400)));
    };
    EXPECT_LT(ratio(1200), -20.0);
    EXPECT_NEAR(ratio(22800), 0.0, 1.5);
    EXPECT_GT(ratio(44400), 20.0);
}

TEST(SoundSynthesis, HasItsNominalLoudnessAndStaysUnderItsPeak) {
    const AudioBuffer bed = sounds::performed(
        "duration = 3\nloops = true\nloudness = \"-18 LUFS\"\nlayer = [{ noise = \"pink\", width = 1 }]");
    EXPECT_NEAR(loudness_of(bed.view(), rate, 0.0), -18.0, 0.05);
    const AudioBuffer click = sounds::performed(
        "duration = 1\nloudness = \"-5 LUFS\"\npeak = \"-6 dB\"\nlayer = [{ noise = \"white\", burst = 0.02 }]");
    EXPECT_LE(sounds::peak_of(click.channel(0)), to_gain({-6.0}) + 1e-6);
    EXPECT_GT(sounds::peak_of(click.channel(0)), to_gain({-9.0}));
}

TEST(SoundSynthesis, MeasuresLoudnessAsTheStandardSays) {
    // BS.1770: a 0 dBFS sine of 997 Hz in one channel reads -3.01 LUFS.
    AudioBuffer sine(2, 48000 * 2);
    for (std::size_t i = 0; i < sine.size(); ++i)
        sine.channel(0)[i] =
            static_cast<float>(std::sin(2.0 * 3.14159265358979 * 997.0 * static_cast<double>(i) / 48000.0));
    EXPECT_NEAR(loudness_of(sine.view(), rate, 0.0), -3.01, 0.03);
    EXPECT_EQ(loudness_of(AudioBuffer(1, 100).view(), rate, 0.0), -std::numeric_limits<double>::infinity());
}

TEST(SoundSynthesis, LoopsWithoutASeam) {
    const AudioBuffer loop = sounds::performed(
        "duration = 2.5\nloops = true\nlayer = [\n"
        "{ wave = \"saw\", frequency = { low = 60, high = 80, by = \"drift\", rate = 1.3 }, voices = 2, chain = [{ "
        "low_pass = { low = 200, high = 900, by = \"sine\", rate = 0.7 }, q = 3 }] },\n"
        "{ noise = \"brown\", width = 1, chain = [{ low_pass = 200 }, { room = 0.6 }] },\n"
        "{ events = { rate = 4, length = 0.6 }, layer = [{ impulse = true, chain = [{ modes = [300, 700], decays = "
        "[0.5] }] }] }]");
    for (int c = 0; c < loop.channel_count(); ++c) {
        const auto samples = loop.channel(c);
        const double seam = std::abs(samples.front() - samples.back());
        EXPECT_LE(seam, largest_step(samples)) << "channel " << c;
        // A seam would also bend: compare the second difference across it with the largest inside.
        double bend = 0.0;
        for (std::size_t i = 1; i + 1 < samples.size(); ++i)
            bend = std::max(bend, static_cast<double>(std::abs(samples[i + 1] - 2 * samples[i] + samples[i - 1])));
        EXPECT_LE(std::abs(samples[1] - 2 * samples[0] + samples.back()), bend) << "channel " << c;
    }
}

TEST(SoundSynthesis, LoopOfATonePassesThroughZeroPhaseExactly) {
    const AudioBuffer loop = sounds::performed(tone("wave = \"sine\", frequency = 440.37"));
    const auto samples = loop.channel(0);
    // The next sample after the last, extrapolated by the tone's own recurrence, is the first.
    const double next = 2.0 * std::cos(2.0 * 3.14159265358979 * 440.0 / 48000.0) * static_cast<double>(samples.back()) -
                        static_cast<double>(samples[samples.size() - 2]);
    EXPECT_NEAR(next, static_cast<double>(samples.front()), 1e-4);
}

TEST(SoundSynthesis, LastsExactlyAsLongAsItSaysAtAnyRate) {
    const auto recipe = sounds::recipe_of("duration = \"1.2345 s\"\nlayer = [{ noise = \"white\" }]");
    for (const int hz : {8000, 44100, 48000, 96000})
        EXPECT_EQ(perform(*recipe, {hz}, 0).frames(), to_frames({1.2345}, {hz})) << hz;
}

TEST(SoundSynthesis, SoundsAlikeAtEveryRate) {
    const std::string body =
        "duration = 2\nloops = true\nlayer = [{ noise = \"white\", chain = [{ band_pass = 1000, q = 2 }] }, { wave = "
        "\"sine\", frequency = 3000, gain = -20 }]";
    const auto balance = [&](int hz) {
        const AudioBuffer sound = sounds::performed(body, 0, {hz});
        return 20.0 * std::log10(sounds::amplitude_at(3000, sound.channel(0), {hz}) / sounds::rms_of(sound.channel(0)));
    };
    EXPECT_NEAR(balance(44100), balance(48000), 0.7);
    EXPECT_NEAR(balance(96000), balance(48000), 0.7);
}

TEST(SoundSynthesis, BeginsAndEndsInSilence) {
    const AudioBuffer sound = sounds::performed("duration = 0.5\nlayer = [{ noise = \"white\" }]");
    EXPECT_EQ(sound.channel(0).front(), 0.0f);
    EXPECT_EQ(sound.channel(0).back(), 0.0f);
}

TEST(BuiltInSounds, AreHeardFiniteUnderTheirPeaksAndLoopWithoutAClick) {
    constexpr SampleRate low_rate{22050};  // half the time, the same recipes
    Diagnostics diagnostics;
    const settings::MixBook book = settings::load_mix_book(nullptr, diagnostics);
    for (const auto& [name, definition] : book.sounds) {
        SCOPED_TRACE(name);
        const AudioBuffer sound = perform(*definition.recipe, low_rate, 1);
        for (int c = 0; c < sound.channel_count(); ++c) {
            const auto samples = sound.channel(c);
            EXPECT_TRUE(std::ranges::all_of(samples, [](float x) { return std::isfinite(x); }));
            EXPECT_LE(sounds::peak_of(samples), to_gain({definition.recipe->peak}) + 1e-6);
            if (definition.loops) {
                EXPECT_LE(std::abs(samples.front() - samples.back()), largest_step(samples) + 1e-9);
            }
        }
        constexpr double kept_softer = 6.0;  // LU: by a peak that would have gone too high
        EXPECT_NEAR(loudness_of(sound.view(), low_rate, definition.loops ? 0.0 : 0.4), definition.recipe->loudness,
                    kept_softer);
    }
}

}  // namespace
}  // namespace dramatis::mix::synthesis
