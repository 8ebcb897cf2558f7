#include "pipeline/live/places.h"

#include <gtest/gtest.h>

#include "pipeline/live/cue_lookup.h"
#include "pipeline/live/version_map.h"
#include "tests/pipeline/live/versions.h"

namespace dramatis::pipeline::live {
namespace {

TEST(ParsePlace, ReadsTimes) {
    const auto seconds = [](std::string_view text) {
        const auto place = parse_place(text);
        const auto* time = place ? std::get_if<TimePlace>(&*place) : nullptr;
        return time ? time->time.value : -1.0;
    };
    EXPECT_DOUBLE_EQ(seconds("1:23"), 83.0);
    EXPECT_DOUBLE_EQ(seconds("1:02:03.5"), 3723.5);
    EXPECT_DOUBLE_EQ(seconds("0:00"), 0.0);
    EXPECT_DOUBLE_EQ(seconds("90 s"), 90.0);
    EXPECT_DOUBLE_EQ(seconds("90:00"), 5400.0);
}

TEST(ParsePlace, ReadsScenesAndLines) {
    EXPECT_EQ(std::get<ScenePlace>(*parse_place("3")).name, "3");
    EXPECT_EQ(std::get<ScenePlace>(*parse_place("SCENE 2")).name, "SCENE 2");
    EXPECT_EQ(std::get<LinePlace>(*parse_place("line:41")).line, 41u);
}

TEST(ParsePlace, RefusesWhatIsNone) {
    for (const char* text : {"", "  ", "line:", "line:0", "line:-3", "line:x", "line:1.5"})
        EXPECT_FALSE(parse_place(text)) << text;
}

TEST(ParsePlace, TakesAnythingElseForAScenesTitle) {
    for (const char* text : {"1:75", "1:2:3:4", ":30", "1:-2", "nan:00", "9e307:00:00", "-5 s", "1e300 s"}) {
        const auto place = parse_place(text);
        ASSERT_TRUE(place) << text;
        EXPECT_TRUE(std::holds_alternative<ScenePlace>(*place)) << text;
    }
}

constexpr std::string_view places_sheet = R"(SCENE 1: The quay
MIRA: One two three four five.
SOUND: knock
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
OSK: Eleven.
)";

class PlacesTest : public Versions {};

TEST_F(PlacesTest, FindsAScene) {
    const auto v = version(places_sheet);
    for (const char* name : {"2", "SCENE 2", "scene 2", "Below deck", "deck"}) {
        const auto found = find_place(ScenePlace{name}, *v);
        ASSERT_TRUE(found) << name;
        EXPECT_EQ(found->begin, v->timeline().scenes[1].start) << name;
        EXPECT_EQ(found->end, v->timeline().length - Frames{0}) << name;
    }
}

TEST_F(PlacesTest, TellsWhichScenesThereAre) {
    const auto found = find_place(ScenePlace{"Below dock"}, *version(places_sheet));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "E0423");
    EXPECT_NE(found.error().help.find("Below deck"), std::string::npos) << found.error().help;
}

TEST_F(PlacesTest, FindsTheCueOfALine) {
    const auto v = version(places_sheet);
    EXPECT_EQ(find_place(LinePlace{2}, *v)->begin, line_start(v, 0));
    EXPECT_EQ(find_place(LinePlace{4}, *v)->begin, line_start(v, 1));
    // An empty line belongs to what follows.
    EXPECT_EQ(find_place(LinePlace{5}, *v)->begin, v->timeline().scenes[1].start);
    EXPECT_FALSE(find_place(LinePlace{40}, *v));
}

TEST_F(PlacesTest, FindsATimeAndItsEnd) {
    const auto v = version(places_sheet);
    EXPECT_EQ(find_place(TimePlace{{1.5}}, *v)->begin, Frames{72000});
    EXPECT_FALSE(find_place(TimePlace{{5000.0}}, *v));
}

TEST_F(PlacesTest, KnowsTheWordThatIsHeard) {
    const auto v = version(places_sheet);
    const auto words = words_of(*v, 1);
    ASSERT_EQ(words.size(), 5u);
    EXPECT_EQ(words[2].text, "three");
    EXPECT_GT(words[2].begin, words[1].begin);
    EXPECT_GT(words[2].end, words[2].begin);
}

// --- from one version to the next

TEST_F(PlacesTest, StaysWhereItIsWhenNothingChanges) {
    const auto v = version(places_sheet);
    const VersionMap map(v, version(places_sheet));
    for (std::int64_t at = 0; at < v->timeline().length.count; at += 4801) EXPECT_EQ(map.position({at}), Frames{at});
}

TEST_F(PlacesTest, KeepsTheWordWhenWordsComeBeforeIt) {
    const auto from = version(places_sheet);
    const auto to = version(
        "SCENE 1: The quay\nMIRA: Well, one two and three four five.\nSOUND: knock\nOSK: Six seven "
        "eight.\n\nSCENE 2: Below deck\nMIRA: Nine ten.\nOSK: Eleven.\n");
    const auto four = words_of(*from, 1)[3];
    const auto same = words_of(*to, 1)[5];
    ASSERT_EQ(same.text, four.text);
    EXPECT_EQ(VersionMap(from, to).position(four.begin + Frames{500}), same.begin + Frames{500});
}

TEST_F(PlacesTest, FallsBackToTheWordBeforeOneThatIsGone) {
    const auto from = version(places_sheet);
    const auto to = version("SCENE 1: The quay\nMIRA: One two five.\n");
    const auto four = words_of(*from, 1)[3];
    EXPECT_EQ(VersionMap(from, to).position(four.begin + Frames{500}), words_of(*to, 1)[1].begin);
}

TEST_F(PlacesTest, FollowsASpeechThatMoved) {
    const auto from = version(places_sheet);
    const auto to = version(
        "SCENE 1: The quay\nOSK: Hello there.\nMIRA: One two three four five.\nSOUND: knock\nOSK: Six "
        "seven eight.\n\nSCENE 2: Below deck\nMIRA: Nine ten.\nOSK: Eleven.\n");
    const VersionMap map(from, to);
    EXPECT_EQ(map.position(line_start(from, 1) + Frames{4000}), line_start(to, 2) + Frames{4000});
    EXPECT_EQ(map.position(line_start(from, 3) + Frames{4000}), line_start(to, 4) + Frames{4000});
    EXPECT_EQ(map.item(1), std::optional<std::size_t>(2));
}

TEST_F(PlacesTest, GoesOnWithTheNextCueWhenOneIsTakenOut) {
    const auto from = version(places_sheet);
    const auto to = version(
        "SCENE 1: The quay\nMIRA: One two three four five.\nSOUND: knock\n\nSCENE 2: Below deck\n"
        "MIRA: Nine ten.\nOSK: Eleven.\n");
    EXPECT_EQ(VersionMap(from, to).position(line_start(from, 1) + Frames{4000}), to->timeline().scenes[1].start);
}

TEST_F(PlacesTest, HasEveryPositionAsData) {
    const auto from = version(places_sheet);
    for (const char* text :
         {"SCENE 1: The quay\nMIRA: Well, one two and three five.\nSOUND: knock\nOSK: Six seven eight.\n\n"
          "SCENE 2: Below deck\nMIRA: Nine ten.\nOSK: Eleven.\n",
          "SCENE 1: The quay\nOSK: Six seven eight.\nMIRA: One two three four five.\n\nSCENE 2: Below deck\nOSK: "
          "Eleven.\n",
          "MIRA: One.\n", "SOUND: knock\n"}) {
        const VersionMap map(from, version(text));
        const auto positions = map.positions();
        for (std::int64_t at = 0; at <= from->timeline().length.count; at += 97)
            ASSERT_EQ(positions->position({at}), map.position({at})) << text << " at " << at;
    }
}

TEST_F(PlacesTest, IsInsideTheNextVersionWhateverThatIs) {
    const auto from = version(places_sheet);
    for (const char* text : {"MIRA: One.\n", "SCENE 9: Empty\nPAUSE: 1 s\n", "SOUND: knock\n"}) {
        const auto to = version(text);
        const VersionMap map(from, to);
        for (std::int64_t at = 0; at < from->timeline().length.count; at += 9001) {
            EXPECT_GE(map.position({at}), Frames{0}) << text;
            EXPECT_LE(map.position({at}), to->timeline().length) << text;
        }
    }
}

}  // namespace
}  // namespace dramatis::pipeline::live
