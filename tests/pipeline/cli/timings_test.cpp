// `render --timings`: what is in the trace, and that it costs nothing where it isn't asked for.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trace_file.h"

namespace dramatis::pipeline::cli {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Key;
using ::testing::SizeIs;

constexpr std::string_view timings_sheet = R"(Title: Probe

SCENE 1: A room (acoustic: kitchen)
AMBIENCE: rain
MIRA: Who is there?
OSK: Only me.
MIRA: Then come in.
OSK: I would rather not.
)";

class TimingsTest : public ::testing::Test {
  protected:
    ProgramResult render(std::vector<std::string> more, std::string_view text = timings_sheet) {
        folder_.add("show.cues", text);
        std::vector<std::string> arguments{"render", "show.cues", "-o", "show.wav", "--no-cache", "-j2"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_program(
            DRAMATIS_PROGRAM, std::move(arguments),
            {.folder = folder_.path(), .environment = {"XDG_CACHE_HOME=" + (folder_ / "cache-home").string()}});
    }
    static std::vector<std::string> names(const std::vector<TracedEvent>& events) {
        std::vector<std::string> all;
        for (const auto& event : events) all.push_back(event.name);
        return all;
    }

    static bool lies_in(const TracedEvent& inner, const TracedEvent& outer) {
        constexpr double rounding = 0.001;
        return inner.begin >= outer.begin - rounding && inner.end <= outer.end + rounding;
    }
    // Details of the events called `name` that lie in one called `outer`, in order of time.
    static std::vector<std::string> within(std::vector<TracedEvent> events, std::string_view outer,
                                           std::string_view name) {
        std::ranges::stable_sort(events, {}, &TracedEvent::begin);
        std::vector<std::string> found;
        for (const auto& event : events) {
            if (event.name != name) continue;
            if (std::ranges::any_of(events, [&](const auto& o) { return o.name == outer && lies_in(event, o); }))
                found.push_back(event.what);
        }
        return found;
    }
    // Details of the events called `name` in which one lies.
    static std::vector<std::string> around(const std::vector<TracedEvent>& events, const TracedEvent& inner,
                                           std::string_view name) {
        std::vector<std::string> found;
        for (const auto& event : events)
            if (event.name == name && lies_in(inner, event)) found.push_back(event.what);
        return found;
    }

    TemporaryFolder folder_;
};

TEST_F(TimingsTest, HoldEveryStageInItsOrder) {
    const auto result = render({"--timings", "trace.json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    auto trace = read_trace(folder_ / "trace.json");
    ASSERT_THAT(trace, Contains(Key("main")));
    std::vector<TracedEvent> stages = trace["main"];
    const std::vector<std::string> expected{"read", "perform", "arrange", "mix", "find gain", "write", "verify"};
    std::erase_if(stages,
                  [&](const TracedEvent& event) { return std::ranges::find(expected, event.name) == expected.end(); });
    EXPECT_EQ(names(stages), expected);
    for (std::size_t i = 1; i < stages.size(); ++i) EXPECT_GE(stages[i].begin, stages[i - 1].end) << stages[i].name;
}

TEST_F(TimingsTest, HaveARowForEachThreadAndSpeechWorker) {
    ASSERT_EQ(render({"--timings", "trace.json"}).exit_code, 0);
    auto trace = read_trace(folder_ / "trace.json");
    ASSERT_THAT(trace, AllOf(Contains(Key("performer 1")), Contains(Key("speech worker 1"))));
    std::vector<std::string> spoken;
    for (const auto& [thread, events] : trace) {
        if (!thread.starts_with("speech worker")) continue;
        EXPECT_THAT(events, Each(Field(&TracedEvent::name, "speak")));
        for (const auto& event : events) spoken.push_back(event.what);
    }
    // The words of each line; beside them, what measures the voices.
    for (const char* const words : {"Who is there", "Only me", "Then come in", "rather not"})
        EXPECT_THAT(spoken, Contains(HasSubstr(words)));
}

TEST_F(TimingsTest, NameTheClipsAndBedsThatWereRendered) {
    ASSERT_EQ(render({"--timings", "trace.json"}).exit_code, 0);
    std::vector<std::string> clips, loops;
    for (const auto& [thread, events] : read_trace(folder_ / "trace.json")) {
        for (const auto& event : events) {
            if (event.name == "clip") clips.push_back(event.what);
            if (event.name == "loop") loops.push_back(event.what);
        }
    }
    EXPECT_THAT(clips, SizeIs(4));
    EXPECT_THAT(clips, Contains(HasSubstr("OSK: Only me")));
    EXPECT_THAT(loops, SizeIs(1));
}

TEST_F(TimingsTest, NameTheScenesThatAreArrangedAndMixed) {
    ASSERT_EQ(
        render({"--timings", "trace.json"}, "SCENE 1: A room\nMIRA: Who is there?\nSCENE 2\nOSK: Only me.\n").exit_code,
        0);
    auto trace = read_trace(folder_ / "trace.json");
    EXPECT_THAT(within(trace["main"], "arrange", "scene"), ElementsAre("SCENE 1: A room", "SCENE 2"));
    std::vector<std::string> mixed;
    for (const auto& [thread, events] : trace) {
        for (const auto& scene : within(events, "range", "scene")) mixed.push_back(scene);
        for (const auto& event : events) {
            if (event.name != "clip") continue;
            const bool first = event.what.starts_with("MIRA");
            EXPECT_THAT(around(events, event, "scene"), ElementsAre(first ? "SCENE 1: A room" : "SCENE 2"));
        }
    }
    EXPECT_THAT(mixed, ElementsAre("SCENE 1: A room", "SCENE 2"));
}

TEST_F(TimingsTest, AreWrittenOfARenderThatFails) {
    EXPECT_EQ(render({"--timings", "trace.json"}, "MIRA (voice nobody): Hello.\n").exit_code, 1);
    EXPECT_THAT(event_names(read_trace(folder_ / "trace.json")), testing::ElementsAre("read"));
}

TEST_F(TimingsTest, AreRefusedBeforeTheWorkWhereTheyCannotBeWritten) {
    const auto result = render({"--timings", "nowhere/trace.json"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("E0504"));
    EXPECT_EQ(folder_.listing(), "show.cues\n");
}

TEST_F(TimingsTest, LeaveTheEpisodeAsItIs) {
    ASSERT_EQ(render({}).exit_code, 0);
    const auto without = read_bytes(folder_ / "show.wav");
    EXPECT_EQ(folder_.listing(), "show.cues\nshow.wav\n");
    ASSERT_EQ(render({"--timings", "trace.json"}).exit_code, 0);
    EXPECT_TRUE(read_bytes(folder_ / "show.wav") == without);
}

}  // namespace
}  // namespace dramatis::pipeline::cli
