#include "pipeline/live/line_schedule.h"

#include <gmock/gmock.h>

#include "tests/pipeline/live/versions.h"

namespace dramatis::pipeline::live {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view schedule_sheet = R"(SCENE 1: The quay
MIRA: One two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten eleven twelve.
OSK: Thirteen.
PAUSE: 40 s
MIRA: Fourteen.
)";

class LineScheduleTest : public Versions {};

TEST_F(LineScheduleTest, NeedsWhatIsHeardAheadAndNotYetPerformed) {
    const auto all = origin(schedule_sheet);
    const auto none = version(all, Lines{});
    const Seconds to_the_first = to_seconds(line_start(none, 0) + Frames{4800}, none->timeline().rate);
    EXPECT_THAT(lines_needed(*none, {0}, to_the_first, false), ElementsAre(0));
    EXPECT_THAT(lines_needed(*version(all, Lines{0}), {0}, to_the_first, false), IsEmpty());
    EXPECT_THAT(lines_needed(*version(all), {0}, {1000.0}, false), IsEmpty());
}

TEST_F(LineScheduleTest, NeedsTheFewLinesBeforeAPlaceInItsScene) {
    const auto v = version(origin(schedule_sheet), Lines{});
    const auto last = lines_needed(*v, line_start(v, 4), {0.1}, false);
    EXPECT_THAT(last, Contains(2));
    EXPECT_THAT(last, Contains(3));
    EXPECT_THAT(last, Not(Contains(0)));
    EXPECT_THAT(lines_needed(*v, line_start(v, 4), {0.1}, true), Contains(0));
}

TEST_F(LineScheduleTest, OrdersLinesAsTheyAreHeardFromAPlaceOn) {
    const auto v = version(origin(schedule_sheet), Lines{3});
    const FrameRange whole{{0}, v->timeline().length};
    EXPECT_THAT(lines_in_order(*v, {0}, whole, false), ElementsAre(0, 1, 2, 4));
    EXPECT_THAT(lines_in_order(*v, line_start(v, 2), whole, false), ElementsAre(2, 4, 0, 1));
}

TEST_F(LineScheduleTest, OrdersTheBeginningOfALoopBehindItsEnd) {
    const auto v = version(origin(schedule_sheet), Lines{});
    // From the second line to the fourth.
    const FrameRange loop{line_start(v, 1), line_start(v, 4) - Frames{1}};
    EXPECT_THAT(lines_in_order(*v, line_start(v, 2), loop, true), ElementsAre(2, 3, 1, 4, 0));
}

TEST_F(LineScheduleTest, TakesUpNothingBeforeWhatIsMixed) {
    const auto v = version(origin(schedule_sheet), Lines{1});
    const auto mixed = line_start(v, 2) + Frames{1};
    const auto taken = lines_to_take_up(*v, mixed, false, [](std::size_t line) { return line != 3; });
    EXPECT_THAT(taken.lines, ElementsAre(4));
    EXPECT_THAT(taken.not_yet, ElementsAre(true, false, true, false, false));
    const auto round_a_loop = lines_to_take_up(*v, mixed, true, [](std::size_t line) { return line != 3; });
    EXPECT_THAT(round_a_loop.lines, ElementsAre(0, 2, 4));
}

}  // namespace
}  // namespace dramatis::pipeline::live
