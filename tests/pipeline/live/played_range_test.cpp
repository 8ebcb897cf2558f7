#include "pipeline/live/played_range.h"

#include "pipeline/live/cue_lookup.h"
#include "tests/pipeline/live/versions.h"

namespace dramatis::pipeline::live {
namespace {

constexpr std::string_view range_sheet = R"(SCENE 1: The quay
MIRA: One two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
)";
constexpr std::string_view with_a_line_above = R"(SCENE 1: The quay
OSK: Hello.
MIRA: One two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
)";

class PlayedRangeTest : public Versions {};

TEST_F(PlayedRangeTest, IsAllOfAShow) {
    const auto v = version(range_sheet);
    PlayedRange range({}, {}, false);
    ASSERT_TRUE(range.find_in(*v));
    EXPECT_EQ(*range.beginning_in(*v), Frames{0});
    EXPECT_EQ(range.in(*v).end, v->timeline().length);
    EXPECT_FALSE(range.loops());
}

TEST_F(PlayedRangeTest, EndsWithThePlaceOrAtTheTime) {
    const auto v = version(range_sheet);
    PlayedRange scene({}, ScenePlace{"1"}, false), time({}, TimePlace{{1.5}}, false);
    ASSERT_TRUE(scene.find_in(*v));
    ASSERT_TRUE(time.find_in(*v));
    EXPECT_EQ(scene.in(*v).end, v->timeline().scenes[1].start);
    EXPECT_EQ(time.in(*v).end, Frames{72000});
}

TEST_F(PlayedRangeTest, RefusesAPlaceThatIsNotThere) {
    PlayedRange range(ScenePlace{"9"}, {}, false);
    const auto found = range.find_in(*version(range_sheet));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "E0423");
}

TEST_F(PlayedRangeTest, RepeatsALoopedSpeechButLoopsAScene) {
    const auto v = version(range_sheet);
    PlayedRange speech(LinePlace{3}, {}, true), scene(ScenePlace{"2"}, {}, true);
    for (auto* const range : {&speech, &scene}) {
        ASSERT_TRUE(range->find_in(*v));
        range->repeat_a_looped_speech(*v);
        EXPECT_TRUE(range->loops());
    }
    ASSERT_TRUE(speech.repeated());
    EXPECT_FALSE(scene.repeated());
    EXPECT_EQ(scene.in(*v).begin, v->timeline().scenes[1].start);
    speech.repeat({});
    EXPECT_FALSE(speech.loops());
}

TEST_F(PlayedRangeTest, StaysTheSameCueInTheNextVersion) {
    const auto before = version(range_sheet), after = version(with_a_line_above);
    PlayedRange range(LinePlace{3}, {}, false);
    ASSERT_TRUE(range.find_in(*before));
    EXPECT_EQ(*range.beginning_in(*before), line_start(before, 1));
    range.follow(VersionMap(before, after));
    EXPECT_EQ(*range.beginning_in(*after), line_start(after, 2));
}

TEST_F(PlayedRangeTest, ForgetsARepeatedSpeechThatIsGone) {
    const auto before = version(range_sheet), after = version("SCENE 1: The quay\nMIRA: One two three four five.\n");
    PlayedRange range({}, {}, false);
    range.repeat(speech_at(*before, line_start(before, 1)));
    ASSERT_TRUE(range.loops());
    range.follow(VersionMap(before, after));
    EXPECT_FALSE(range.loops());
}

}  // namespace
}  // namespace dramatis::pipeline::live
