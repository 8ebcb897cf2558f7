#include "core/source.h"

namespace dramatis {
namespace {

TEST(SourceText, CountsLinesAndColumnsFromOne) {
    const SourceText source("show.cues", "one\ntwo\n");
    EXPECT_EQ(source.position(0), (LineColumn{1, 1}));
    EXPECT_EQ(source.position(2), (LineColumn{1, 3}));
    EXPECT_EQ(source.position(4), (LineColumn{2, 1}));
}

TEST(SourceText, CountsCodePointsNotBytes) {
    const SourceText source("show.cues", "OSK: só\u2014ja");
    const auto dash = static_cast<std::uint32_t>(source.text().find("\u2014"));
    EXPECT_EQ(source.position(dash), (LineColumn{1, 8}));
    EXPECT_EQ(source.position(dash + 3), (LineColumn{1, 9}));
}

TEST(SourceText, CountsTheColumnsOfLongLines) {
    std::string text = "a line before\n";
    const auto start = static_cast<std::uint32_t>(text.size());
    for (int i = 0; i < 3000; ++i) text += "é";
    const SourceText source("long", text);
    for (const std::uint32_t column : {1u, 500u, 1018u, 1019u, 1020u, 2999u, 3001u})
        EXPECT_EQ(source.position(start + 2 * (column - 1)), (LineColumn{2, column}));
    // Of a text whose length is a whole number of blocks, too.
    EXPECT_EQ(SourceText("block", std::string(2048, 'a')).position(2048), (LineColumn{1, 2049}));
}

TEST(SourceText, ALineEndBelongsToItsLine) {
    const SourceText source("show.cues", "one\ntwo");
    EXPECT_EQ(source.position(3), (LineColumn{1, 4}));
}

TEST(SourceText, AnOffsetBehindTheEndIsTheEnd) {
    EXPECT_EQ(SourceText("", "ab").position(99), (LineColumn{1, 3}));
    EXPECT_EQ(SourceText("", "").position(99), (LineColumn{1, 1}));
}

TEST(SourceText, GivesLinesWithoutTheirEnds) {
    const SourceText source("show.cues", "one\r\n\ntwo\n");
    ASSERT_EQ(source.line_count(), 4u);
    EXPECT_EQ(source.line(1), "one");
    EXPECT_EQ(source.line(2), "");
    EXPECT_EQ(source.line(3), "two");
    EXPECT_EQ(source.line(4), "");
    EXPECT_EQ(source.line_start(3), 6u);
}

TEST(SourceText, AnEmptyTextHasOneEmptyLine) {
    const SourceText source("show.cues", "");
    EXPECT_EQ(source.line_count(), 1u);
    EXPECT_EQ(source.line(1), "");
}

TEST(Span, JoinsToTheSmallestThatHoldsBoth) {
    EXPECT_EQ(join({4, 6}, {1, 3}), (Span{1, 6}));
    EXPECT_EQ(join({1, 9}, {2, 3}), (Span{1, 9}));
}

}  // namespace
}  // namespace dramatis
