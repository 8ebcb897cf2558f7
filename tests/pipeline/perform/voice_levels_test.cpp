// One loudness for all voices: with a fake engine what follows from what, with the real one that it is true.
#include "pipeline/perform/voice_levels.h"

#include <cmath>
#include <cstring>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "pipeline/perform/studio.h"
#include "pipeline/render/render.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"
#include "voices/speech/calibration.h"

namespace dramatis::pipeline::perform {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr double tolerance = 0.05;       // dB, of a gain that follows from a measurement
constexpr double voice_tolerance = 1.0;  // LU, of a voice's own lines

bool is_calibration(const voices::takes::Line& line) { return line.text.text.find("grey ships") != std::string::npos; }

class VoiceLevelsTest : public ::testing::Test {
  protected:
    VoiceLevelsTest() {
        store_ = std::move(*voices::takes::TakeStore::open(folder_ / "cache", std::uint64_t{1} << 30));
        performer_ = std::make_unique<voices::speech::Performer>(*store_, engine_, engine_);
    }
    // A show whose voices are levelled, arranged: the gains of its lines, in dB.
    std::vector<double> gains(std::string_view cues, std::string_view voices = "") {
        folder_.add("mix.toml", "[levels]\nlevel_voices = true\n");
        folder_.add("voices.toml", voices);
        diagnostics_.clear();
        auto show = show::load_show(folder_.add("show.cues", cues), {}, diagnostics_);
        auto staged = render::stage_show(std::move(*show), {}, *performer_, {}, {}, diagnostics_);
        std::vector<double> levels;
        if (!staged) return levels;
        for (const auto& line : staged->arrangement.lines)
            levels.push_back(to_decibels(staged->arrangement.timeline->clips[line.clip].gain.at({})).value);
        return levels;
    }

    TemporaryFolder folder_;
    FakeSpeechEngine engine_;
    std::unique_ptr<voices::takes::TakeStore> store_;
    std::unique_ptr<voices::speech::Performer> performer_;
    Diagnostics diagnostics_;
};

TEST_F(VoiceLevelsTest, BringsAToneToTheDialoguesLoudness) {
    voices::profiles::VoiceProfile voice;
    VoiceLevels levels(*performer_);
    const auto gain = levels.gain_of(voices::speech::calibration_line(voice));
    ASSERT_TRUE(gain);
    // A sine of 200 Hz, which the K-weighting leaves nearly alone: 0.25 peak is -15.05 dB of power.
    EXPECT_NEAR(gain->value, -23.0 - (-0.691 + 20.0 * std::log10(FakeSpeechEngine::peak) - 3.01), 0.3);
}

TEST_F(VoiceLevelsTest, SpeaksAVoiceOnceHoweverOftenItIsAsked) {
    VoiceLevels levels(*performer_);
    const auto line = voices::speech::calibration_line({});
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) threads.emplace_back([&] { EXPECT_TRUE(levels.gain_of(line)); });
    }
    EXPECT_EQ(engine_.calls(), 1);
}

TEST_F(VoiceLevelsTest, AreOffUnlessAskedFor) {
    folder_.add("mix.toml", "");
    auto show = show::load_show(folder_.add("show.cues", "MIRA: Good evening.\n"), {}, diagnostics_);
    ASSERT_TRUE(render::stage_show(std::move(*show), {}, *performer_, {}, {}, diagnostics_));
    EXPECT_EQ(engine_.calls(), 1);
}

TEST_F(VoiceLevelsTest, GiveTheSameGainWhateverElseIsSaid) {
    const auto before = gains("MIRA: Good evening.\nOSK: And to you.\n");
    const auto after = gains("MIRA: Good evening.\nOSK: And a very good evening to you, all of you!\n");
    ASSERT_THAT(before, SizeIs(2));
    EXPECT_EQ(before, after);
    EXPECT_EQ(gains("OSK: Something else.\nMIRA: Good evening.\n"), (std::vector{before[1], before[0]}));
}

TEST_F(VoiceLevelsTest, GiveTheSameGainWhateverIsPronouncedOtherwise) {
    const auto before = gains("MIRA: Good evening.\n");
    EXPECT_EQ(before, gains("MIRA: Good evening.\n", "[pronounce]\nlamp = \"a very long word indeed\"\n"));
}

TEST_F(VoiceLevelsTest, ReplaceTheGainOfABuiltInVoice) {
    // The fake engine gives both voices a tone of one level at nearly one pitch.
    const auto levels = gains("A (voice woman-bright): Hello.\nB (voice man-gruff): Hello.\n");
    ASSERT_THAT(levels, SizeIs(2));
    EXPECT_NEAR(levels[0], levels[1], 0.5);
}

TEST_F(VoiceLevelsTest, KeepTheGainThatTheWriterChose) {
    const std::string voice = "[voice.mine]\nextends = \"man\"\n";
    const auto plain = gains("A (voice mine): Hello.\n", voice);
    const auto softer = gains("A (voice mine): Hello.\n", voice + "gain = \"-3 dB\"\n");
    ASSERT_THAT(plain, SizeIs(1));
    ASSERT_THAT(softer, SizeIs(1));
    EXPECT_NEAR(softer[0], plain[0] - 3.0, tolerance);
}

TEST_F(VoiceLevelsTest, ComeBeforeDeliveries) {
    const auto levels = gains("MIRA: Hello.\nMIRA (whispering): Hello.\n");
    ASSERT_THAT(levels, SizeIs(2));
    EXPECT_LT(levels[1], levels[0] - 3.0);
}

TEST_F(VoiceLevelsTest, LeaveAVoiceAloneThatCannotBeMeasured) {
    engine_.fail_when(is_calibration);
    ASSERT_THAT(gains("MIRA: Hello.\nMIRA: Hello again.\n"), SizeIs(2));
    ASSERT_THAT(diagnostics_, SizeIs(1)) << to_text(diagnostics_);
    EXPECT_EQ(diagnostics_[0].code, "W0432");
    EXPECT_THAT(diagnostics_[0].message, HasSubstr("keeps its own loudness"));
}

// The lines of each speech are another voice's; the levels are what a listener gets in the end.
TEST_F(VoiceLevelsTest, BringTheirOwnLinesOfRealVoicesTogether) {
    const std::vector<std::string> lines = {
        "The tide was late that morning, and nobody had an answer for it.",
        "If you see him before I do, say that the boat is gone. He will know why.",
        "Three letters, all of them unopened. What did you think was in them?",
        "I walked to the end of the pier and back again, twice, before the rain came.",
        "Never mind the door. Bring the ladder, and hold it steady this time.",
        "Somebody must have moved the stone. It was here, between the wall and the well.",
    };
    const std::vector<std::string> voices = {"man", "woman-bright", "man-gruff", "old-woman-thin", "girl", "hoarse"};
    std::string cues;
    for (std::size_t i = 0; i < voices.size(); ++i)
        for (std::size_t j = 0; j < 3; ++j)
            cues += fmt::format("V{} (voice {}): {}\n", i, voices[i], lines[(i + j) % lines.size()]);
    folder_.add("mix.toml", "[levels]\nlevel_voices = true\n");
    folder_.add("voices.toml",
                "[voice.hoarse]\nextends = \"man\"\n[voice.hoarse.timbre]\nbreath = 0.8\nroughness = 5\n");
    auto studio = open_studio({.cache = folder_ / "takes"});
    ASSERT_TRUE(studio);
    render::RenderOptions options;
    options.sheet = folder_.add("show.cues", cues);
    options.output = folder_ / "show.wav";
    options.stems = true;
    const auto rendering = render::render(options, (*studio)->performer(), {}, {}, diagnostics_);
    ASSERT_TRUE(rendering) << rendering.error().message;
    std::vector<double> heard;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        const std::string wav = read_bytes(folder_ / fmt::format("show.stems/dialogue-V{}.wav", i));
        const auto data = wav.find("data") + 8;
        ASSERT_LT(data, wav.size());
        const mix::dsp::KWeighting weighting(options.rate);
        std::vector<float> samples((wav.size() - data) / sizeof(float));
        std::memcpy(samples.data(), wav.data() + data, samples.size() * sizeof(float));
        const std::size_t hops = samples.size() / 2 / weighting.hop();
        AudioBuffer signal(2, (hops + 1) * weighting.hop());
        for (std::size_t n = 0; n < 2 * hops * weighting.hop(); ++n)
            signal.channel(static_cast<int>(n % 2))[weighting.hop() + n / 2] = samples[n];
        std::vector<double> energies(hops);
        weighting.measure(signal.view(), energies);
        heard.push_back(mix::dsp::integrated_loudness(energies, options.rate).value);
        RecordProperty(voices[i], fmt::format("{:.2f}", heard.back()));
    }
    const auto [softest, loudest] = std::ranges::minmax(heard);
    EXPECT_LE(loudest - softest, 2.0 * voice_tolerance) << ::testing::PrintToString(heard);
}

}  // namespace
}  // namespace dramatis::pipeline::perform
