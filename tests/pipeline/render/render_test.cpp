#include "pipeline/render/render.h"

#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/cli/report.h"
#include "pipeline/cli/summary.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::render {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view probe_sheet = R"(Title: Probe

SCENE 1: A room (acoustic: kitchen)
AMBIENCE: rain (-30 dB)
NARRATOR: The light failed at ten past two.
MIRA: Who is there? {pause 0.3 s} Answer me.
SOUND: knock
OSK: Only me.

SCENE 2: Outside
AMBIENCE: wind (-30 dB)
MIRA (interrupts): Then come in!
OSK: I would rather not.
)";

class RenderTest : public ::testing::Test {
  protected:
    // One performer a cold or warm run; the folder of takes stays.
    Result<Rendering> run(const RenderOptions& options, std::stop_token stop = {}) {
        auto store = voices::takes::TakeStore::open(folder_ / "cache", std::uint64_t{1} << 30);
        EXPECT_TRUE(store);
        voices::speech::Performer performer(**store, engine_, engine_);
        diagnostics_.clear();
        return render(options, performer, stop, {}, diagnostics_);
    }
    RenderOptions options(std::string_view text, std::string_view output = "episode.wav") {
        RenderOptions options;
        options.sheet = folder_.add("show.cues", text);
        options.output = folder_ / output;
        return options;
    }
    void forget_takes() { std::filesystem::remove_all(folder_ / "cache"); }

    TemporaryFolder folder_;
    FakeSpeechEngine engine_;
    Diagnostics diagnostics_;
};

TEST_F(RenderTest, WritesAnEpisodeAtItsTarget) {
    const auto rendering = run(options(probe_sheet));
    ASSERT_TRUE(rendering) << rendering.error().message << to_text(diagnostics_);
    EXPECT_NEAR(rendering->master.after.integrated.value, -16.0, 0.1);
    EXPECT_LE(rendering->master.after.true_peak.value, -1.0);
    EXPECT_EQ(rendering->takes.size(), 6u);
    EXPECT_GT(std::filesystem::file_size(folder_ / "episode.wav"), 100'000u);
}

TEST_F(RenderTest, WritesTheSameBytesTwice) {
    ASSERT_TRUE(run(options(probe_sheet)));
    const auto first = read_bytes(folder_ / "episode.wav");
    forget_takes();
    ASSERT_TRUE(run(options(probe_sheet)));
    EXPECT_TRUE(first == read_bytes(folder_ / "episode.wav"));
}

TEST_F(RenderTest, WritesTheSameBytesFromAWarmCache) {
    ASSERT_TRUE(run(options(probe_sheet)));
    const auto cold = read_bytes(folder_ / "episode.wav");
    const int calls = engine_.calls();
    ASSERT_TRUE(run(options(probe_sheet)));
    EXPECT_EQ(engine_.calls(), calls);
    EXPECT_TRUE(cold == read_bytes(folder_ / "episode.wav"));
}

TEST_F(RenderTest, WritesTheSameBytesWithOneJobAndWithEight) {
    auto one = options(probe_sheet);
    one.jobs = 1;
    ASSERT_TRUE(run(one));
    const auto alone = read_bytes(folder_ / "episode.wav");
    forget_takes();
    auto eight = options(probe_sheet);
    eight.jobs = 8;
    ASSERT_TRUE(run(eight));
    EXPECT_TRUE(alone == read_bytes(folder_ / "episode.wav"));
}

TEST_F(RenderTest, SpeaksOnlyTheLineThatWasEdited) {
    ASSERT_TRUE(run(options(probe_sheet)));
    std::string edited(probe_sheet);
    edited.replace(edited.find("rather not"), 10, "rather stay");
    const int before = engine_.calls();
    ASSERT_TRUE(run(options(edited)));
    EXPECT_EQ(engine_.calls(), before + 1);
}

TEST_F(RenderTest, SpeaksNothingWhenLinesChangePlaces) {
    ASSERT_TRUE(run(options("MIRA: One here.\nOSK: Two here.\nMIRA: Three here.\n")));
    const int before = engine_.calls();
    ASSERT_TRUE(run(options("MIRA: Three here.\nOSK: Two here.\nMIRA: One here.\n")));
    EXPECT_EQ(engine_.calls(), before);
}

TEST_F(RenderTest, SpeaksADamagedTakeAnew) {
    ASSERT_TRUE(run(options(probe_sheet)));
    const auto good = read_bytes(folder_ / "episode.wav");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "cache")) {
        if (!entry.is_regular_file()) continue;
        std::string bytes = read_bytes(entry.path());
        bytes[bytes.size() / 2] ^= 0x20;
        std::ofstream(entry.path(), std::ios::binary) << bytes;
    }
    const int before = engine_.calls();
    ASSERT_TRUE(run(options(probe_sheet)));
    EXPECT_EQ(engine_.calls(), before + 6);
    EXPECT_TRUE(good == read_bytes(folder_ / "episode.wav"));
}

TEST_F(RenderTest, PutsAMarkedSilenceWhereALineFails) {
    engine_.fail_on("rather");
    const auto rendering = run(options(probe_sheet));
    ASSERT_TRUE(rendering);
    ASSERT_EQ(diagnostics_.size(), 1u);
    EXPECT_EQ(diagnostics_[0].code, "W0410");
    EXPECT_EQ(diagnostics_[0].where.source->position(diagnostics_[0].where.span.begin).line, 13u);
    EXPECT_EQ(rendering->takes.back().origin, voices::speech::TakeOrigin::Failed);
    EXPECT_GT(rendering->arrangement.lines.back().length.count, 0);
}

TEST_F(RenderTest, StopsAtAFailedLineWhenStrict) {
    engine_.fail_on("rather");
    auto strict = options(probe_sheet);
    strict.strict = true;
    const auto rendering = run(strict);
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0409");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "episode.wav"));
}

TEST_F(RenderTest, DoesNotReplaceAnEpisodeByOneWithSilentLines) {
    folder_.add("episode.wav", "an older episode");
    engine_.fail_on("rather");
    const auto rendering = run(options(probe_sheet));
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0425");
    EXPECT_THAT(rendering.error().message, HasSubstr("1 of 6 lines could not be spoken"));
    EXPECT_EQ(read_bytes(folder_ / "episode.wav"), "an older episode");
    EXPECT_EQ(diagnostics_.size(), 1u) << "the warning at the line's words";
}

TEST_F(RenderTest, ReplacesAnEpisodeByOneWithSilentLinesWhenAllowed) {
    folder_.add("episode.wav", "an older episode");
    engine_.fail_on("rather");
    auto allowed = options(probe_sheet);
    allowed.silent_lines = SilentLines::Allowed;
    const auto rendering = run(allowed);
    ASSERT_TRUE(rendering);
    EXPECT_EQ(rendering->silent_lines(), 1u);
    EXPECT_GT(std::filesystem::file_size(folder_ / "episode.wav"), 100'000u);
}

TEST_F(RenderTest, WritesNoSilentLinesWhenTheyAreRefused) {
    engine_.fail_on("rather");
    auto refused = options(probe_sheet);
    refused.silent_lines = SilentLines::Refused;
    const auto rendering = run(refused);
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0425");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "episode.wav"));
}

TEST_F(RenderTest, CountsSilentLinesInTheLastLineOfTheSummary) {
    engine_.fail_on("rather");
    const auto episode = options(probe_sheet);
    const auto rendering = run(episode);
    ASSERT_TRUE(rendering);
    EXPECT_THAT(cli::summary(*rendering, episode, {1.0}),
                ::testing::EndsWith("\n1 of 6 lines could not be spoken: silence stands in for it\n"));
}

TEST_F(RenderTest, StopsWhenTheEngineCanNotBeStarted) {
    for (const char* fault : {"E0225", "E0231", "E0232"}) {
        engine_.fail_with(fault);
        engine_.fail_on("Who is there");
        const auto rendering = run(options(probe_sheet));
        ASSERT_FALSE(rendering) << fault;
        EXPECT_EQ(rendering.error().code, fault);
        ASSERT_TRUE(rendering.error().where.source);
        EXPECT_EQ(rendering.error().where.source->position(rendering.error().where.span.begin).line, 6u);
        EXPECT_FALSE(std::filesystem::exists(folder_ / "episode.wav"));
    }
}

TEST_F(RenderTest, AsksAnEngineThatCanNotBeStartedForOneLineAlone) {
    engine_.fail_with("E0225");
    engine_.fail_when([](const auto&) { return true; });
    auto one = options(probe_sheet);
    one.jobs = 1;
    EXPECT_FALSE(run(one));
    EXPECT_EQ(engine_.calls(), 1);
}

TEST_F(RenderTest, WritesNothingWhenTheSheetHasMistakes) {
    folder_.add("episode.wav", "an older episode");
    const auto rendering = run(options("MIRA (voice nobody): Hello.\n"));
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0409");
    EXPECT_EQ(read_bytes(folder_ / "episode.wav"), "an older episode");
}

TEST_F(RenderTest, LeavesOnlyTheCacheWhenStopped) {
    std::stop_source stop;
    stop.request_stop();
    folder_.add("episode.wav", "an older episode");
    const auto rendering = run(options(probe_sheet), stop.get_token());
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0418");
    EXPECT_EQ(read_bytes(folder_ / "episode.wav"), "an older episode");
    EXPECT_EQ(folder_.listing(), "cache\nepisode.wav\nshow.cues\n");
}

TEST_F(RenderTest, GoesOnFromTheTakesOfARenderThatWasStopped) {
    std::stop_source stop;
    engine_.fail_when([&](const voices::takes::Line& line) {
        if (line.text.text.find("Only") != std::string::npos) stop.request_stop();
        return false;
    });
    auto one = options(probe_sheet);
    one.jobs = 1;
    ASSERT_FALSE(run(one, stop.get_token()));
    const int before = engine_.calls();
    ASSERT_GT(before, 0);
    ASSERT_TRUE(run(one));
    EXPECT_EQ(engine_.calls(), 6);
}

TEST_F(RenderTest, LetsTwoRendersShareACache) {
    const auto first = options(probe_sheet, "first.wav");
    const auto second = options(probe_sheet, "second.wav");
    auto store_of = [&] { return voices::takes::TakeStore::open(folder_ / "cache", std::uint64_t{1} << 30); };
    auto one = store_of(), two = store_of();
    const auto work = [&](voices::takes::TakeStore& store, const RenderOptions& asked) {
        voices::speech::Performer performer(store, engine_, engine_);
        Diagnostics diagnostics;
        const auto rendering = render(asked, performer, {}, {}, diagnostics);
        EXPECT_TRUE(rendering);
    };
    {
        std::jthread other([&] { work(**two, second); });
        work(**one, first);
    }
    EXPECT_TRUE(read_bytes(folder_ / "first.wav") == read_bytes(folder_ / "second.wav"));
}

TEST_F(RenderTest, RendersAnEpisodeInFlac) {
    ASSERT_TRUE(run(options(probe_sheet, "episode.flac")));
    EXPECT_EQ(read_bytes(folder_ / "episode.flac").substr(0, 4), "fLaC");
}

TEST_F(RenderTest, RefusesAnEndingThatItCannotWrite) {
    const auto rendering = run(options(probe_sheet, "episode.mp3"));
    ASSERT_FALSE(rendering);
    EXPECT_EQ(rendering.error().code, "E0411");
    EXPECT_EQ(engine_.calls(), 0);
}

TEST_F(RenderTest, SaysWhenTheFolderIsNotThere) {
    const auto rendering = run(options(probe_sheet, "nowhere/episode.wav"));
    ASSERT_FALSE(rendering);
    EXPECT_THAT(rendering.error().message, HasSubstr("nowhere"));
}

TEST_F(RenderTest, ReportsEveryWordWithItsPlaceAndTime) {
    const auto asked = options("MIRA: Who is there?\n");
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    const auto report = cli::report_json(*rendering, asked, diagnostics_, {});
    EXPECT_THAT(report, HasSubstr("\"word\": \"there?\""));
    EXPECT_THAT(report, HasSubstr("\"column\": 14"));
    EXPECT_THAT(report, HasSubstr("\"spoken\": 1"));
    EXPECT_THAT(report, HasSubstr("\"integrated_lufs\": -16.0"));
}

TEST_F(RenderTest, SaysInTheSummaryWhoGotWhichVoice) {
    const auto asked = options("OLD TOM: Evening.\n");
    const auto rendering = run(asked);
    ASSERT_TRUE(rendering);
    const auto text = cli::summary(*rendering, asked, Seconds{1.0});
    EXPECT_THAT(text, HasSubstr("OLD TOM"));
    EXPECT_THAT(text, HasSubstr(rendering->script.cast.at(0).voice.name));
}

TEST_F(RenderTest, RendersASheetOfNothingButSilence) {
    const auto rendering = run(options("PAUSE: 1 s\n"));
    ASSERT_TRUE(rendering);
    EXPECT_TRUE(std::isinf(rendering->master.after.integrated.value));
}

}  // namespace
}  // namespace dramatis::pipeline::render
