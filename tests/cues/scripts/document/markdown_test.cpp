#include "cues/scripts/document/markdown.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_markdown_lines(std::string_view text) { return shown(read_markdown(text, "script.md")); }

TEST(Markdown, ReadsHeadingsParagraphsAndEmphasis) {
    EXPECT_EQ(
        read_markdown_lines("# Act one\n\n**IRIS:** *Hello*\nthere.\\\nAgain ~~not~~.\n\n***\n\nEnd &amp; done.\n"),
        (Lines{"heading1: Act one", "text blank: <b>IRIS:</b> <i>Hello</i> there.", "text on: Again .", "break",
               "text blank: End & done."}));
}

TEST(Markdown, ReadsListsCodeAndTables) {
    EXPECT_EQ(read_markdown_lines(
                  "- a\n- b\n\n```\n    IRIS\nHello.\n```\n\n| Who | What |\n| --- | --- |\n| IRIS | Hello. |\n"),
              (Lines{"item1 indent=4.167: a", "item1 indent=4.167: b", "code indent=4 blank: IRIS", "code: Hello.",
                     "cell 0,0 blank: <b>Who</b>", "cell 0,1: <b>What</b>", "cell 1,0: IRIS", "cell 1,1: Hello."}));
}

TEST(Markdown, TakesABoldLineForANameThatHasAColonElsewhere) {
    EXPECT_EQ(read_markdown_lines(
                  "**IRIS**\nHello.\n\n**IRIS:** Who?\n\n**BO** (off)\nwaits.\n\n**IRIS** sits.\n\n**IRIS**\\\nNo.\n"),
              (Lines{"text: <b>IRIS:</b> Hello.", "text blank: <b>IRIS:</b> Who?", "text blank: <b>BO</b> (off) waits.",
                     "text blank: <b>IRIS</b> sits.", "text blank: <b>IRIS:</b>", "text on: No."}));
    EXPECT_EQ(read_markdown_lines("**IRIS**: Who?\n\n**IRIS** (off)\nHello.\n"),
              (Lines{"text: <b>IRIS</b>: Who?", "text blank: <b>IRIS:</b> (off) Hello."}));
}

TEST(Markdown, TakesFrontMatter) {
    const auto document =
        read_markdown("---\ntitle: \"The Lamp\"\nauthor: M. Marsh\nlang: en\ntags:\n  - x\n---\nText.\n", "s.md");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->title, "The Lamp");
    EXPECT_EQ(document->author, "M. Marsh");
    EXPECT_EQ(document->language, "en");
    EXPECT_EQ(shown(document), Lines{"text: Text."});
}

TEST(Markdown, CountsWhatItLeavesOut) {
    EXPECT_EQ(left_out_of(read_markdown("---\ntitle: The Lamp\ndraft: 3\ntags:\n  - x\n---\nText ~~not this~~ and "
                                        "![A lamp](a.png).\n\n<!-- ask Ida -->\n",
                                        "s.md")),
              (Lines{"fields of front matter: 2", "descriptions of pictures: 1", "words struck through: 2",
                     "words of comments in the page: 2"}));
}

TEST(Markdown, ReadsFootnotes) {
    const auto document =
        read_markdown("IRIS: Hello.[^1] No[^x].\n\n[^1]: Softer?\n\n[^lost]: Nobody refers to it.\n", "s.md");
    EXPECT_EQ(shown(document),
              (Lines{"text: IRIS: Hello. No[^x].", "item1 style=Footnote indent=4.167 blank: Softer?"}));
    EXPECT_EQ(left_out_of(document), (Lines{"notes without a place in the text: 1", "references to notes: 2"}));
}

TEST(Markdown, TakesARuleForNoFrontMatter) {
    EXPECT_EQ(read_markdown_lines("---\nText goes on\n---\n").size(), 2u);
    EXPECT_EQ(read_markdown_lines("---\n\nText.\n"), (Lines{"break", "text blank: Text."}));
}

TEST(Markdown, ReadsHtmlInIt) {
    EXPECT_EQ(read_markdown_lines("<center>IRIS</center>\n\nHello<br>there. <script>x</script>\n"),
              (Lines{"text centred: IRIS", "text blank: Hello", "text on: there."}));
}

TEST(Markdown, RefusesDepthsThatNobodyWrites) {
    EXPECT_EQ(read_markdown_lines(std::string(10'000, '>') + " deep\n"), Lines{"E0163"});
    EXPECT_EQ(read_markdown_lines(std::string(500, '-') + "\n\nx\n"), (Lines{"break", "text blank: x"}));
    EXPECT_EQ(read_markdown_lines(" \n\n"), Lines{"E0164"});
    EXPECT_EQ(read_markdown_lines(std::string(50'000, '[') + "x\n").size(), 1u);
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
