#include "cues/scripts/document/plain_text.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_plain_text_lines(std::string text) { return shown(read_plain_text(std::move(text), "script.txt")); }

TEST(PlainText, TakesEachLineForAParagraph) {
    EXPECT_EQ(read_plain_text_lines("THE LAMP\n\n\nby M. Marsh  \n"),
              (Lines{"text: THE LAMP", "text blank: by M. Marsh"}));
    EXPECT_EQ(read_plain_text_lines("\n\nno end"), Lines{"text: no end"});
}

TEST(PlainText, CountsIndents) {
    EXPECT_EQ(read_plain_text_lines("          IRIS\n\ta\n   \tb\n \t  c\n\u00a0\u00a0d\te\n"),
              (Lines{"text indent=10: IRIS", "text indent=8: a", "text indent=8: b", "text indent=10: c",
                     "text indent=2: d\te"}));
}

TEST(PlainText, KnowsLineEndsOfAllSystems) {
    EXPECT_EQ(read_plain_text_lines("a\r\n\r\nb\rc\u2028d\u0085e"),
              (Lines{"text: a", "text blank: b", "text: c", "text: d", "text: e"}));
}

TEST(PlainText, TakesFormFeedsForPages) {
    EXPECT_EQ(read_plain_text_lines("a\n\f        2.\nb\n\n\fc\fd\f\n"),
              (Lines{"text: a", "break page", "text indent=8: 2.", "text: b", "break page", "text: c", "break page",
                     "text: d", "break page"}));
}

TEST(PlainText, TakesLinesOfMarksForBreaks) {
    EXPECT_EQ(read_plain_text_lines("a\n\n* * *\n\nb\n-----\n...\n**\n⁂\n"),
              (Lines{"text: a", "break", "text blank: b", "break", "text: ...", "text: **", "break"}));
}

TEST(PlainText, PointsAtTheLines) {
    const auto document = read_plain_text("a\n\n  b \n", "script.txt");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->source->text(), "a\n\n  b \n");
    EXPECT_EQ(document->paragraphs[1].span, (Span{5, 6}));
}

TEST(PlainText, MakesControlCharactersSpaces) {
    EXPECT_EQ(read_plain_text_lines(std::string("a\0b\x1b"
                                                "c\u0080d\n",
                                                9)),
              Lines{"text: a b c d"});
    EXPECT_EQ(read_plain_text_lines(" \n\f\n***\n"), Lines{"E0164"});
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
