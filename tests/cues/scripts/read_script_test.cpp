// What a file is taken for.
#include "cues/scripts/read_script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::cues::scripts {
namespace {

// The code of the error; else the format, and "story" behind it where there is no script in the file.
std::string taken_for(std::string bytes, const std::string& name, std::optional<Format> from = {}) {
    Diagnostics diagnostics;
    const auto file = read_script(std::move(bytes), name, from, diagnostics);
    if (!file) return file.error().code;
    return std::string(name_of(file->format.format)) + (file->is_story() ? ", a story" : "");
}

constexpr const char* final_draft =
    "<?xml version=\"1.0\"?>\n<FinalDraft DocumentType=\"Script\"><Content>"
    "<Paragraph Type=\"Character\"><Text>ORLA</Text></Paragraph>"
    "<Paragraph Type=\"Dialogue\"><Text>Well.</Text></Paragraph></Content></FinalDraft>\n";

TEST(ReadScript, KnowsFinalDraftByItsContent) { EXPECT_EQ(taken_for(final_draft, "mill.xml"), "fdx"); }

TEST(ReadScript, KnowsFinalDraftByItsName) {
    // What is wrong in it is said of Final Draft's XML, and not of a story.
    EXPECT_EQ(taken_for("<FinalDra", "mill.fdx"), "E0165");
    EXPECT_EQ(taken_for("<FinalDra", "mill.FDX"), "E0165");
    EXPECT_NE(taken_for("<FinalDra", "mill.txt"), "E0165");
}

TEST(ReadScript, SaysWhichDocumentsItCannotRead) {
    EXPECT_EQ(taken_for("{\\rtf1 ORLA: Well.}", "mill.rtf"), "E0168");
    EXPECT_EQ(taken_for("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mill.doc"), "E0168");
}

TEST(ReadScript, TakesOneSpeechForAScriptIfItIsSaidToBeOne) {
    const std::string text = "The mill at night.\n\nORLA: Is it raining?\n";
    EXPECT_EQ(taken_for(text, "mill.txt", Format::Bbc), "bbc");
    EXPECT_NE(taken_for(text, "mill.txt"), "bbc");
}

TEST(ReadScript, TakesProseForAStory) {
    EXPECT_EQ(taken_for("It rained on the mill.\n\n\"Well,\" said Orla. \"It rains.\"\n", "mill.txt"),
              "story, a story");
    EXPECT_EQ(taken_for("# The mill\n\nIt rained.\n\n\"Well,\" said Orla.\n", "mill.md"), "markdown, a story");
}

}  // namespace
}  // namespace dramatis::cues::scripts
