#include "pipeline/live/cut_maker.h"

#include "pipeline/live/cue_lookup.h"
#include "tests/pipeline/live/versions.h"

namespace dramatis::pipeline::live {
namespace {

constexpr std::string_view cut_sheet = R"(SCENE 1: The quay
MIRA: One two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
)";
constexpr std::string_view longer = R"(SCENE 1: The quay
MIRA: And one two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
)";
constexpr std::string_view longest = R"(SCENE 1: The quay
MIRA: And one and two three four five.
OSK: Six seven eight.

SCENE 2: Below deck
MIRA: Nine ten.
)";

class CutMakerTest : public Versions {};

TEST_F(CutMakerTest, MakesACutOfAllThatIsPerformed) {
    const auto v = version(origin(cut_sheet), Lines{0});
    const PlayedRange range({}, {}, false);
    const auto cut = make_cut(7, *v, {.gain = {3.0}}, range, {0});
    EXPECT_EQ(cut.number, 7u);
    EXPECT_EQ(cut.mixer, v->mixer);
    EXPECT_EQ(cut.level.gain, Decibels{3.0});
    EXPECT_EQ(cut.range.begin, Frames{0});
    EXPECT_EQ(cut.range.end, v->timeline().length);
    EXPECT_FALSE(cut.loop);
    EXPECT_FALSE(cut.seamless);
    EXPECT_EQ(cut.mixable_until, line_start(v, 1));
}

TEST_F(CutMakerTest, LoopsOverARepeatedSpeech) {
    const auto v = version(cut_sheet);
    PlayedRange range({}, {}, false);
    const auto speech = *speech_at(*v, line_start(v, 1));
    range.repeat(speech);
    const auto cut = make_cut(1, *v, {}, range, {0});
    EXPECT_TRUE(cut.loop);
    EXPECT_LT(cut.range.begin, line_start(v, 1));
    EXPECT_GT(cut.range.begin, line_start(v, 0));
    EXPECT_GT(cut.range.end, v->arrangement.items[speech].end);
}

// A burst of saves: playout may still be in the version before the last one.
TEST_F(CutMakerTest, EntersFromEachVersionThatMayBePlaying) {
    const auto first = version(cut_sheet), second = version(longer), third = version(longest);
    const VersionMap from_second(second, third);
    const auto entry = entry_into(third, from_second, std::vector<GivenCut>{{4, first}, {5, second}});
    const VersionMap from_first(first, third);
    for (std::int64_t at = 0; at < first->timeline().length.count; at += 4801) {
        EXPECT_EQ(entry.position(4, {at}), from_first.position({at}));
        EXPECT_EQ(entry.position(5, {at}), from_second.position({at}));
        // A cut that nobody knows any more counts as the last one.
        EXPECT_EQ(entry.position(3, {at}), from_second.position({at}));
    }
    const auto word = words_of(*first, 1)[2];
    EXPECT_EQ(entry.position(4, word.begin + Frames{100}), words_of(*third, 1)[4].begin + Frames{100});
}

TEST_F(CutMakerTest, EntersFromAVersionInWhichLessWasPerformed) {
    const auto script = origin(cut_sheet);
    const auto little = version(script, Lines{0}), more = version(script, Lines{0, 1});
    const auto next = version(longer);
    const auto entry = entry_into(next, VersionMap(more, next), std::vector<GivenCut>{{1, little}, {2, more}});
    const VersionMap from_little(little, next);
    for (std::int64_t at = 0; at < little->timeline().length.count; at += 4801)
        EXPECT_EQ(entry.position(1, {at}), from_little.position({at}));
}

TEST_F(CutMakerTest, StaysWhereItIsInTheSameVersion) {
    const auto v = version(cut_sheet);
    const auto entry = entry_into(v, VersionMap(v, v), std::vector<GivenCut>{{1, v}});
    for (std::int64_t at = 0; at < v->timeline().length.count; at += 4801)
        EXPECT_EQ(entry.position(1, {at}), Frames{at});
}

}  // namespace
}  // namespace dramatis::pipeline::live
