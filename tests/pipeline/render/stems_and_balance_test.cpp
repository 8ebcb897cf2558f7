// What a render makes besides the episode: stems, and its judgement of how speech stands over beds.
#include <cstring>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/cli/report.h"
#include "pipeline/cli/summary.h"
#include "pipeline/render/render.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::render {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double least_step = 1.0 / 8388608.0;  // of 24 bits

constexpr std::string_view stems_sheet = R"(Title: Probe

SCENE 1: A room (acoustic: kitchen)
AMBIENCE: hiss (-40 dB)
MIRA: Who is there, at this time of the night?
SOUND: tick
OSK: Only me, and the weather.
MUSIC: tune (-20 dB)
)";

// Sounds that are made in no time.
constexpr std::string_view sounds = R"([sound.hiss]
loops = true
duration = "2 s"
layer = [{ noise = "pink" }]
[sound.tick]
duration = "0.2 s"
layer = [{ noise = "white" }]
[sound.tune]
duration = "1 s"
layer = [{ wave = "sine", frequency = 440 }]
)";

class RenderedPartsTest : public ::testing::Test {
  protected:
    RenderedPartsTest() { set_levels(""); }
    void set_levels(std::string_view levels) {
        folder_.add("mix.toml", fmt::format("[levels]\n{}\n{}", levels, sounds));
    }
    Result<Rendering> run(const RenderOptions& options, std::stop_token stop = {},
                          const ProgressListener& progress = {}) {
        auto store = voices::takes::TakeStore::open(folder_ / "cache", std::uint64_t{1} << 30);
        EXPECT_TRUE(store);
        voices::speech::Performer performer(**store, engine_, engine_);
        diagnostics_.clear();
        return render(options, performer, stop, progress, diagnostics_);
    }
    RenderOptions options(std::string_view text) {
        RenderOptions options;
        options.sheet = folder_.add("show.cues", text);
        options.output = folder_ / "episode.wav";
        return options;
    }
    RenderOptions with_stems(std::string_view text) {
        auto asked = options(text);
        asked.stems = true;
        return asked;
    }
    std::string stem(std::string_view name) const {
        return read_bytes(folder_ / fmt::format("episode.stems/{}.wav", name));
    }
    Diagnostics warnings(std::string_view code) const {
        Diagnostics found = diagnostics_;
        std::erase_if(found, [&](const Diagnostic& d) { return d.code != code; });
        return found;
    }
    static std::size_t line_of(const Diagnostic& diagnostic) {
        return diagnostic.where.source->position(diagnostic.where.span.begin).line;
    }

    TemporaryFolder folder_;
    FakeSpeechEngine engine_;
    Diagnostics diagnostics_;
};

std::vector<float> samples_of(const std::string& wav) {
    const auto data = wav.find("data");
    if (data == std::string::npos) return {};
    std::vector<float> samples((wav.size() - data - 8) / sizeof(float));
    std::memcpy(samples.data(), wav.data() + data + 8, samples.size() * sizeof(float));
    return samples;
}

TEST_F(RenderedPartsTest, StemsLieBesideTheEpisode) {
    const auto rendering = run(with_stems(stems_sheet));
    ASSERT_TRUE(rendering) << rendering.error().message << to_text(diagnostics_);
    std::vector<std::string> names;
    for (const auto& stem : rendering->stems) {
        names.push_back(stem.name);
        EXPECT_EQ(stem.file, folder_ / ("episode.stems/" + stem.name + ".wav"));
        const auto samples = samples_of(read_bytes(stem.file));
        EXPECT_EQ(Frames{static_cast<std::int64_t>(samples.size() / 2)}, rendering->master.length) << stem.name;
        EXPECT_TRUE(std::ranges::any_of(samples, [](float sample) { return sample != 0.0f; })) << stem.name;
    }
    EXPECT_THAT(names, ElementsAre("dialogue", "ambience", "effects", "music", "dialogue-MIRA", "dialogue-OSK"));
}

TEST_F(RenderedPartsTest, StemsAddUpToAnEpisodeThatMasteringLeftAlone) {
    auto asked = with_stems(stems_sheet);
    asked.format = mix::master::SampleFormat::Float32;
    asked.gain = Decibels{0.0};
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    ASSERT_EQ(rendering->master.limited_seconds, 0.0);
    const auto episode = samples_of(read_bytes(folder_ / "episode.wav"));
    std::vector<double> sum(episode.size());
    for (const char* name : {"dialogue", "ambience", "effects", "music"}) {
        const auto part = samples_of(stem(name));
        ASSERT_EQ(part.size(), episode.size()) << name;
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += part[i];
    }
    double largest = 0.0;
    for (std::size_t i = 0; i < sum.size(); ++i) largest = std::max(largest, std::abs(sum[i] - episode[i]));
    EXPECT_LE(largest, least_step);
}

TEST_F(RenderedPartsTest, StemsAreTheSameBytesWithOneJobAndWithEight) {
    auto asked = with_stems(stems_sheet);
    asked.jobs = 1;
    ASSERT_TRUE(run(asked));
    const auto mira = stem("dialogue-MIRA"), ambience = stem("ambience");
    asked.jobs = 8;
    ASSERT_TRUE(run(asked));
    EXPECT_TRUE(mira == stem("dialogue-MIRA"));
    EXPECT_TRUE(ambience == stem("ambience"));
}

TEST_F(RenderedPartsTest, StemsAndMeasuringChangeNothingInTheEpisode) {
    auto plain = options(stems_sheet);
    plain.balance = BalanceRule::Off;
    ASSERT_TRUE(run(plain));
    const auto alone = read_bytes(folder_ / "episode.wav");
    ASSERT_TRUE(run(with_stems(stems_sheet)));
    EXPECT_TRUE(alone == read_bytes(folder_ / "episode.wav"));
}

TEST_F(RenderedPartsTest, StemsLeaveNothingWhenTheRenderIsStopped) {
    std::stop_source stop;
    const auto rendering = run(with_stems(stems_sheet), stop.get_token(), [&](const Progress& progress) {
        if (progress.stage == Stage::Mix) stop.request_stop();
    });
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0343");
    EXPECT_EQ(folder_.listing(), "cache\nmix.toml\nshow.cues\n");
}

TEST_F(RenderedPartsTest, WarnsOfStemsOfPeopleWhoAreGone) {
    ASSERT_TRUE(run(with_stems(stems_sheet)));
    std::string renamed(stems_sheet);
    renamed.replace(renamed.find("OSK"), 3, "OLAF");
    ASSERT_TRUE(run(with_stems(renamed)));
    ASSERT_THAT(warnings("W0431"), SizeIs(1));
    EXPECT_THAT(warnings("W0431")[0].message, AllOf(HasSubstr("episode.stems"), HasSubstr("dialogue-OSK.wav")));
}

TEST_F(RenderedPartsTest, FindsNothingWrongWithAQuietBed) {
    const auto rendering = run(options(stems_sheet));
    ASSERT_TRUE(rendering);
    EXPECT_THAT(diagnostics_, IsEmpty()) << to_text(diagnostics_);
    ASSERT_TRUE(rendering->balance);
    ASSERT_THAT(rendering->balance->beds, SizeIs(1));
    EXPECT_EQ(rendering->balance->beds[0].lines, 2u);
    EXPECT_GT(rendering->balance->beds[0].worst, 15.0);
}

constexpr std::string_view drowned = R"(SCENE 1: Out
AMBIENCE: hiss (+10 dB)
MIRA: I can't hear a single word of that.
)";

TEST_F(RenderedPartsTest, WarnsAtTheWordsThatABedDrowns) {
    ASSERT_TRUE(run(options(drowned)));
    ASSERT_THAT(warnings("W0430"), SizeIs(1));
    EXPECT_EQ(line_of(warnings("W0430")[0]), 3u);
    EXPECT_THAT(to_text(warnings("W0430")), AllOf(HasSubstr("MIRA"), HasSubstr("'hiss'"), HasSubstr("less than 15")));
}

TEST_F(RenderedPartsTest, StopsAtWordsThatABedDrownsWhenStrict) {
    auto strict = with_stems(drowned);
    strict.strict = true;
    const auto rendering = run(strict);
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0409");
    EXPECT_THAT(warnings("W0430"), SizeIs(1));
    EXPECT_EQ(folder_.listing(), "cache\nmix.toml\nshow.cues\n");
}

TEST_F(RenderedPartsTest, MeasuresNothingWhenNotAsked) {
    auto asked = options(drowned);
    asked.balance = BalanceRule::Off;
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    EXPECT_FALSE(rendering->balance);
    EXPECT_THAT(diagnostics_, IsEmpty());
}

TEST_F(RenderedPartsTest, TakesTheFloorsOfMixToml) {
    set_levels("speech_over_ambience = \"0 LU\"");
    auto asked = options("SCENE 1: Out\nAMBIENCE: hiss (-7 dB)\nMIRA: That will do, I think, for now.\n");
    ASSERT_TRUE(run(asked));
    EXPECT_THAT(warnings("W0430"), IsEmpty());
    asked.balance = BalanceRule::Wcag;
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    EXPECT_EQ(rendering->balance->beds.at(0).floor, 20.0);
    EXPECT_THAT(warnings("W0430"), SizeIs(1));
}

TEST_F(RenderedPartsTest, RefusesAFloorOutOfRange) {
    set_levels("speech_over_music = \"-3 LU\"");
    EXPECT_FALSE(run(options(drowned)));
    EXPECT_THAT(to_text(diagnostics_), AllOf(HasSubstr("speech_over_music"), HasSubstr("60")));
}

TEST_F(RenderedPartsTest, TellsTheLinesOfASceneTogether) {
    std::string text = "SCENE 1: Out\nAMBIENCE: hiss (+10 dB)\n";
    for (int i = 0; i < 40; ++i) text += fmt::format("MIRA: This is line {} of them.\n", i);
    text += "MIRA (-10 dB): And this one is the softest.\n";
    ASSERT_TRUE(run(options(text)));
    ASSERT_THAT(warnings("W0430"), SizeIs(1));
    EXPECT_THAT(warnings("W0430")[0].message, HasSubstr("41 of 41 lines in this scene"));
    EXPECT_EQ(line_of(warnings("W0430")[0]), 43u);
}

TEST_F(RenderedPartsTest, TellsTheWorstOfManyScenes) {
    std::string text;
    for (int i = 1; i <= 12; ++i)
        text += fmt::format("SCENE {}: Out\nAMBIENCE: hiss (+{} dB)\nMIRA: A line of scene {}.\n\n", i, i, i);
    ASSERT_TRUE(run(options(text)));
    ASSERT_THAT(warnings("W0430"), SizeIs(6));
    EXPECT_EQ(line_of(warnings("W0430")[0]), 4u * 11 + 3);  // the last scene's bed is the loudest
    EXPECT_THAT(warnings("W0430")[5].message, HasSubstr("7 more lines in 7 more scenes"));
}

TEST_F(RenderedPartsTest, ReportsTheBalanceOfEveryLineAndTheStems) {
    const auto asked = with_stems(drowned);
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    const auto report = cli::report_json(*rendering, asked, diagnostics_, {});
    EXPECT_THAT(report, HasSubstr("\"worst_line\": 1"));
    EXPECT_THAT(report, HasSubstr("\"too_close\": true"));
    EXPECT_THAT(report, HasSubstr("\"over_music_lu\": null"));
    EXPECT_THAT(report, HasSubstr("\"name\": \"dialogue-MIRA\""));
}

TEST_F(RenderedPartsTest, SumsTheBalanceUp) {
    const auto asked = options(drowned);
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    EXPECT_THAT(
        cli::summary(*rendering, asked, Seconds{1.0}),
        AllOf(HasSubstr("Speech over ambience: "), HasSubstr("line 3, MIRA"), HasSubstr("1 of 1 lines under 15")));
}

}  // namespace
}  // namespace dramatis::pipeline::render
