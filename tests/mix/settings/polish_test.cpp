// Polish: what it does to a synthetic voice, and what it leaves alone.
#include "mix/settings/polish.h"

#include <cmath>

#include "mix/dsp/near_reflections.h"
#include "mix/effects/chain.h"
#include "mix/synthesis/levels.h"
#include "mix/timeline/mixer.h"
#include "tests/mix/allocation_watch.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/mix/speech_signal.h"
#include "tests/support/signals.h"

namespace dramatis::mix::settings {
namespace {

constexpr SampleRate rate{48000};

MixBook book_of(std::string toml = "") {
    Diagnostics mistakes;
    MixBook book = load_mix_book(std::make_shared<const SourceText>("mix.toml", std::move(toml)), mistakes);
    EXPECT_EQ(to_text(mistakes), "");
    return book;
}

AudioBuffer heard(const timeline::Clip& clip, const MixBook& book) {
    timeline::Timeline timeline;
    timeline.length = clip.start + clip.length + Frames{9600};
    timeline.clips = {clip};
    timeline::Mixer mixer(std::make_shared<const timeline::Timeline>(timeline),
                          std::make_shared<const sounds::ResolvedMix>(book));
    return mixed(mixer);
}

timeline::Clip spoken(const std::vector<float>& samples) {
    timeline::Clip clip = clip_of(source_of(samples), 0);
    clip.polish = true;
    return clip;
}

// Of the speech alone, between its edges.
double level(const AudioBuffer& audio, double low, double high) {
    return band_db(audio.channel(0).subspan(4800, 86'400), low, high);
}

TEST(Polish, IsOnByDefaultInAllItsStages) {
    const MixBook book = book_of();
    EXPECT_TRUE(book.polish.on);
    EXPECT_TRUE(book.polish.has_reflections());
    EXPECT_EQ(book.polish.chain.size(), book.polish.phase.chain.size() + book.polish.equaliser.chain.size() +
                                            book.polish.compressor.chain.size() + book.polish.rumble.chain.size() +
                                            book.polish.de_esser.chain.size() + book.polish.air.chain.size());
}

TEST(Polish, IsSwitchedOffByOneKey) {
    const auto speech = speech_signal(Seconds{1.0});
    timeline::Clip raw = spoken(speech);
    raw.polish = false;
    const MixBook off = book_of("[polish]\non = false\n");
    EXPECT_TRUE(same_samples(heard(spoken(speech), off), heard(raw, book_of())));
}

TEST(Polish, IsSwitchedOffStageByStage) {
    for (const char* const stage : {"phase", "equaliser", "compressor", "rumble", "de_esser", "air"}) {
        const MixBook book = book_of(std::string("[polish.") + stage + "]\non = false\n");
        EXPECT_LT(book.polish.chain.size(), book_of().polish.chain.size()) << stage;
    }
    EXPECT_FALSE(book_of("[polish.reflections]\non = false\n").polish.has_reflections());
}

TEST(Polish, TakesAnotherChainForAStage) {
    const MixBook book = book_of("[polish.air]\nchain = [{ effect = \"gain\", gain = \"-3 dB\" }]\n");
    EXPECT_EQ(book.polish.chain.back().effect, "gain");
}

TEST(Polish, LeavesClipsAloneThatDoNotAskForIt) {
    const auto speech = speech_signal(Seconds{1.0});
    timeline::Clip recording = spoken(speech);
    recording.polish = false;
    const AudioBuffer out = heard(recording, book_of());
    const float middle = std::sqrt(0.5f);
    for (std::size_t i = 480; i < 47'000; ++i) ASSERT_NEAR(out.channel(0)[i], middle * speech[i], 1e-6f);
}

TEST(Polish, TakesTheBuzzAboveFourKilohertzDownAndTheChestUp) {
    const auto speech = speech_signal(Seconds{2.0});
    const MixBook off = book_of("[polish]\non = false\n"), on = book_of();
    const AudioBuffer before = heard(spoken(speech), off), after = heard(spoken(speech), on);
    const auto change = [&](double low, double high) { return level(after, low, high) - level(before, low, high); };
    EXPECT_LT(change(4000.0, 10'000.0) - change(500.0, 1500.0), -3.0);
    EXPECT_GT(change(4000.0, 10'000.0) - change(500.0, 1500.0), -9.0) << "gentle: consonants stay";
    EXPECT_GT(change(100.0, 250.0) - change(500.0, 1500.0), 1.0);
}

// The pool's own voices have more around 2 kHz than speech, of which the polish takes more; noise has softer peaks to compress.
TEST(Polish, KeepsTheLoudnessOfSpeech) {
    constexpr double tolerance = 2.2;  // LU
    const auto speech = speech_signal(Seconds{2.0});
    const MixBook off = book_of("[polish]\non = false\n"), on = book_of();
    EXPECT_NEAR(synthesis::loudness_of(heard(spoken(speech), on).view(), rate, 0.0),
                synthesis::loudness_of(heard(spoken(speech), off).view(), rate, 0.0), tolerance);
}

TEST(Polish, EvensTheLoudestSyllablesOut) {
    auto speech = speech_signal(Seconds{2.0});
    for (std::size_t i = 48'000; i < speech.size(); ++i) speech[i] *= 2.0f;  // 6 dB
    const AudioBuffer out = heard(spoken(speech), book_of());
    const double step = rms_db(out.channel(0).subspan(52'800, 38'400)) - rms_db(out.channel(0).subspan(4800, 38'400));
    EXPECT_LT(step, 5.0);
    EXPECT_GT(step, 3.0) << "light: who is louder stays louder";
}

// As eSpeak NG gives them: an offset of 40 dB below full scale, and rumble.
TEST(Polish, LeavesNoOffsetAndNoRumble) {
    auto speech = band_of(speech_signal(Seconds{2.0}), 100.0, 10'000.0);
    const auto rumble = sine(25.0, Seconds{2.0}, rate, Decibels{-40.0});
    for (std::size_t i = 0; i < speech.size(); ++i) speech[i] += 0.01f + rumble[i];
    EXPECT_GT(level(heard(spoken(speech), book_of("[polish]\non = false\n")), 0.0, 45.0), -45.0);
    EXPECT_LT(level(heard(spoken(speech), book_of()), 0.0, 45.0), -60.0);
}

TEST(Polish, TakesOfTheHardMiddleWhatSpeechHasNot) {
    const auto noise = white_noise(Seconds{2.0}, rate, Decibels{-30.0});
    const AudioBuffer before = heard(spoken(noise), book_of("[polish]\non = false\n"));
    const AudioBuffer after = heard(spoken(noise), book_of("[polish.air]\non = false\n"));
    const auto change = [&](double low, double high) { return level(after, low, high) - level(before, low, high); };
    EXPECT_LT(change(1500.0, 2500.0) - change(300.0, 500.0), -5.0);
    EXPECT_GT(change(1500.0, 2500.0) - change(300.0, 500.0), -10.0);
}

// A synthetic s, and a vowel of harmonics: both end at 10.7 kHz.
TEST(Polish, GivesAnSTheBandAboveAndAVowelNothing) {
    const auto s = band_of(white_noise(Seconds{2.0}, rate, Decibels{-25.0}), 4000.0, 10'700.0);
    std::vector<float> vowel(96'000);
    for (int harmonic = 1; harmonic * 110 < 10'700; ++harmonic) {
        const auto tone = sine(110.0 * harmonic, Seconds{2.0}, rate, Decibels{-20.0 - 0.4 * harmonic});
        for (std::size_t i = 0; i < vowel.size(); ++i) vowel[i] += tone[i];
    }
    const MixBook off = book_of("[polish.air]\non = false\n"), on = book_of();
    EXPECT_GT(level(heard(spoken(s), on), 11'000.0, 15'000.0), level(heard(spoken(s), off), 7000.0, 10'000.0) - 10.0);
    EXPECT_LT(level(heard(spoken(s), off), 12'000.0, 15'000.0), level(heard(spoken(s), off), 7000.0, 10'000.0) - 40.0);
    EXPECT_NEAR(level(heard(spoken(vowel), on), 11'000.0, 20'000.0),
                level(heard(spoken(vowel), off), 11'000.0, 20'000.0), 0.1);
    EXPECT_TRUE(same_samples(heard(spoken(s), on), heard(spoken(s), on)));
}

// A low voice of eSpeak NG: one pulse of a millisecond for each period.
TEST(Polish, SpreadsPulsesAndKeepsTheirSpectrum) {
    constexpr std::size_t period = 700;  // frames: 69 Hz
    std::vector<float> pulses(96'000);
    for (std::size_t i = period; i < pulses.size(); i += period) pulses[i] = 1.0f;
    pulses = band_of(pulses, 100.0, 2000.0);
    const std::string alone =
        "[polish.equaliser]\non = false\n[polish.compressor]\non = false\n[polish.rumble]\non = false\n"
        "[polish.de_esser]\non = false\n[polish.air]\non = false\n[polish.reflections]\non = false\n";
    const AudioBuffer spread = heard(spoken(pulses), book_of(alone));
    const AudioBuffer sharp = heard(spoken(pulses), book_of(alone + "[polish.phase]\non = false\n"));
    EXPECT_LT(peak_db(spread.channel(0)), peak_db(sharp.channel(0)) - 3.0);
    for (const double low : {100.0, 300.0, 600.0, 900.0, 1500.0})
        EXPECT_NEAR(level(spread, low, low + 300.0), level(sharp, low, low + 300.0), 0.1) << low;
}

TEST(Polish, HearsEveryVoiceAtThePoolsLevel) {
    const auto speech = speech_signal(Seconds{1.0});
    std::vector<float> loud = speech;
    for (float& sample : loud) sample *= 2.0f;
    timeline::Clip usual = spoken(speech), louder = spoken(loud);
    louder.input_gain = Decibels{-20.0 * std::log10(2.0)};
    louder.gain = audio::Curve(0.5);
    const AudioBuffer a = heard(usual, book_of()), b = heard(louder, book_of());
    for (std::size_t i = 0; i < a.size(); ++i) ASSERT_NEAR(a.channel(0)[i], b.channel(0)[i], 1e-6f);
}

TEST(Polish, GivesAVoiceWithoutARoomFirstReflectionsTwentyDecibelsDown) {
    const auto noise = band_of(white_noise(Seconds{2.0}, rate, Decibels{-12.0}), 200.0, 3000.0);
    const MixBook on = book_of(
        "[polish.phase]\non = false\n[polish.equaliser]\non = false\n[polish.compressor]\non = "
        "false\n[polish.rumble]\non = false\n[polish.de_esser]\non = false\n[polish.air]\non = false\n");
    const AudioBuffer with = heard(spoken(noise), on),
                      without = heard(spoken(noise), book_of("[polish]\non = false\n"));
    for (int c = 0; c < 2; ++c) {
        std::vector<float> answer(96'000);
        for (std::size_t i = 0; i < answer.size(); ++i) answer[i] = with.channel(c)[i] - without.channel(c)[i];
        EXPECT_NEAR(rms_db(answer) - rms_db(without.channel(c).first(96'000)), -20.0, 2.0) << c;
    }
}

TEST(Polish, GivesNoReflectionsWhereThereIsARoomOrWhereNoneIsWanted) {
    const auto speech = speech_signal(Seconds{0.5});
    const MixBook with = book_of(), without = book_of("[polish.reflections]\non = false\n");
    for (const char* const acoustic : {"dry", "kitchen"}) {
        timeline::Clip clip = spoken(speech);
        clip.acoustic = acoustic;
        EXPECT_TRUE(same_samples(heard(clip, with), heard(clip, without))) << acoustic;
    }
    timeline::Clip thought = spoken(speech);
    thought.treatment = "thoughts";
    EXPECT_TRUE(same_samples(heard(thought, with), heard(thought, without)));
}

TEST(NearReflections, AreTheSameWhateverTheBlockSize) {
    const AudioBuffer noise = buffer_of(white_noise(Seconds{0.2}, rate, Decibels{-6.0}, 1),
                                        white_noise(Seconds{0.2}, rate, Decibels{-6.0}, 2));
    const auto processed = [&](std::size_t block) {
        dsp::NearReflections reflections;
        reflections.start({}, rate);
        AudioBuffer out = noise;
        for (std::size_t begin = 0; begin < out.size(); begin += block) {
            const AudioView piece = out.view().subview(begin, std::min(block, out.size() - begin));
            reflections.process(piece, piece);
        }
        return out;
    };
    const AudioBuffer whole = processed(noise.size());
    for (const std::size_t block : {1u, 7u, 500u, 4096u}) EXPECT_TRUE(same_samples(processed(block), whole)) << block;
}

TEST(NearReflections, AllocateNothingWhileTheyRun) {
    if (!AllocationWatch::works()) GTEST_SKIP() << "a sanitizer allocates here";
    dsp::NearReflections reflections;
    reflections.start({}, rate);
    AudioBuffer block = buffer_of(white_noise(Seconds{0.1}, rate), white_noise(Seconds{0.1}, rate));
    const AllocationWatch watch;
    reflections.process(block.view(), block.view());
    EXPECT_EQ(watch.count(), 0);
}

TEST(NearReflections, AreOverWhenTheirTailIs) {
    dsp::NearReflections reflections;
    const dsp::NearReflectionSettings settings{.size = 1.0};
    reflections.start(settings, rate);
    AudioBuffer out = buffer_of(impulse(48'000), impulse(48'000));
    reflections.process(out.view(), out.view());
    const auto tail = static_cast<std::size_t>(to_frames(dsp::NearReflections::tail(settings), rate).count) + 16;
    EXPECT_GT(peak_db(out.channel(0).first(tail)), -60.0);
    EXPECT_EQ(peak_db(out.channel(0).subspan(tail)), -std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace dramatis::mix::settings
