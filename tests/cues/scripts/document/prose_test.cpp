// A document as the text of a story.
#include "cues/scripts/document/prose.h"

#include <gtest/gtest.h>

namespace dramatis::cues::scripts::document {
namespace {

Paragraph paragraph(std::string text, std::string style = {}) {
    Paragraph result;
    result.runs.push_back({.text = std::move(text)});
    result.style = std::move(style);
    return result;
}

TEST(ProseOf, PartsParagraphsAndKeepsItalics) {
    Document document;
    document.paragraphs = {paragraph("It rained."), paragraph("Still.")};
    document.paragraphs.back().runs.push_back({.text = " Always.", .italic = true});
    EXPECT_EQ(prose_of(document), "It rained.\n\nStill. _Always._\n");
}

TEST(ProseOf, BeginsWithTheTitleAndTheAuthorOfTheFile) {
    Document document{.title = "The  Mill", .author = "A. Gale"};
    document.paragraphs = {paragraph("It rained.")};
    EXPECT_EQ(prose_of(document), "The Mill\n\nby A. Gale\n\nIt rained.\n");
    document.author.clear();
    EXPECT_EQ(prose_of(document), "The Mill\n\nIt rained.\n");
}

TEST(ProseOf, HasATitleOnce) {
    Document document{.title = "The Mill", .author = "A. Gale"};
    document.paragraphs = {paragraph("THE MILL"), paragraph("It rained.")};
    EXPECT_EQ(prose_of(document), "THE MILL\n\nIt rained.\n");
}

TEST(ProseOf, LeavesOutWhatIsSaidToEditors) {
    Document document;
    document.paragraphs = {paragraph("It rained.", "Body Text"), paragraph("Snow?", "Comment"),
                           paragraph("See page 2.", "Footnote"), paragraph("Still.")};
    EXPECT_EQ(prose_of(document), "It rained.\n\nStill.\n");
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
