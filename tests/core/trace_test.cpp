#include "core/trace.h"

#include <algorithm>
#include <latch>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

std::vector<std::string_view> names_of(const TraceRow& row) {
    std::vector<std::string_view> names;
    for (const auto& event : row.events) names.push_back(event.name);
    return names;
}

std::vector<std::string> names_of(const std::vector<TraceRow>& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows) names.push_back(row.name);
    return names;
}

TEST(Trace, RecordsNothingWithoutARecording) {
    EXPECT_FALSE(TraceRecording::is_on());
    name_trace_row("nobody");
    {
        const TraceSpan span("before");
    }
    const TraceRecording recording;
    EXPECT_TRUE(TraceRecording::is_on());
    EXPECT_THAT(recording.rows(), IsEmpty());
}

TEST(Trace, EndsWithItsRecording) {
    {
        const TraceRecording recording;
    }
    EXPECT_FALSE(TraceRecording::is_on());
}

TEST(Trace, NestsTheSpansOfAThread) {
    const TraceRecording recording;
    name_trace_row("main");
    {
        const TraceSpan outer("outer", "all of it");
        const TraceSpan inner("inner");
    }
    const auto rows = recording.rows();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].name, "main");
    ASSERT_THAT(names_of(rows[0]), ElementsAre("inner", "outer"));
    const auto& inner = rows[0].events[0];
    const auto& outer = rows[0].events[1];
    EXPECT_EQ(outer.detail, "all of it");
    EXPECT_LE(outer.begin, inner.begin);
    EXPECT_LE(inner.begin + inner.length, outer.begin + outer.length);
}

TEST(Trace, LeavesOutSpansThatAreOpen) {
    const TraceRecording recording;
    const TraceSpan open("open");
    EXPECT_THAT(recording.rows().at(0).events, IsEmpty());
}

TEST(Trace, GivesEachThreadARow) {
    const TraceRecording recording;
    constexpr int threads = 4, spans = 1000;
    {
        std::latch together(threads);
        std::vector<std::jthread> all;
        for (std::size_t i = 1; i <= threads; ++i) {
            all.emplace_back([&, i] {
                name_trace_row("performer", i);
                together.arrive_and_wait();
                for (int n = 0; n < spans; ++n) const TraceSpan span("line");
            });
        }
        together.wait();
        static_cast<void>(recording.rows());  // while they write
    }
    const auto rows = recording.rows();
    EXPECT_THAT(names_of(rows), UnorderedElementsAre("performer 1", "performer 2", "performer 3", "performer 4"));
    for (const auto& row : rows) EXPECT_THAT(row.events, SizeIs(spans));
}

TEST(Trace, ContinuesTheRowOfAnEarlierThreadOfTheSameName) {
    const TraceRecording recording;
    for (int i = 0; i < 2; ++i) {
        std::jthread([] {
            name_trace_row("performer", 1);
            const TraceSpan span("line");
        }).join();
    }
    const auto rows = recording.rows();
    ASSERT_THAT(names_of(rows), ElementsAre("performer 1"));
    EXPECT_THAT(rows[0].events, SizeIs(2));
}

TEST(Trace, GivesATrackOneRowWhicheverThreadWorksOnIt) {
    const TraceRecording recording;
    TraceTrack first("worker"), second("worker");
    std::jthread([&] { const TraceSpan span(first, "speak"); }).join();
    std::jthread([&] { const TraceSpan span(first, "speak"); }).join();
    {
        const TraceSpan span(second, "speak");
    }
    const auto rows = recording.rows();
    ASSERT_THAT(names_of(rows), ElementsAre("worker 1", "worker 2"));
    EXPECT_THAT(rows[0].events, SizeIs(2));
    EXPECT_THAT(rows[1].events, SizeIs(1));
}

TEST(Trace, DoesNotMixTwoRecordings) {
    TraceTrack track("worker");
    auto first = std::make_unique<TraceRecording>();
    auto late = std::make_unique<TraceSpan>("late");
    {
        const TraceSpan span(track, "first");
    }
    first.reset();
    const TraceRecording second;
    late.reset();  // ends in the row of the first
    {
        const TraceSpan span(track, "second");
    }
    const auto rows = second.rows();
    ASSERT_THAT(names_of(rows), ElementsAre("worker 1"));
    EXPECT_THAT(names_of(rows[0]), ElementsAre("second"));
}

}  // namespace
}  // namespace dramatis
