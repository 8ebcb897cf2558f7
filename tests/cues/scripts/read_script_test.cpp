// What a file is taken for.
#include "cues/scripts/read_script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/sheet_text.h"
#include "tests/cues/scripts/readers_in_this_process.h"

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

TEST(ReadScript, FindsNoScriptInAFileOfAnotherKindThanIsSaid) {
    const std::string prose = "It rained on the mill.\n\nNobody came.\n";
    for (const Format from : {Format::Docx, Format::Odt, Format::Epub, Format::Html, Format::Fdx, Format::Fountain})
        EXPECT_EQ(taken_for(prose, "mill.txt", from), std::string(name_of(from)) + ", a story");
    const std::string page = "<!DOCTYPE html><p>ORLA: Well.</p>";
    for (const Format from : {Format::Bbc, Format::Fountain, Format::Markdown, Format::Docx})
        EXPECT_EQ(taken_for(page, "mill.html", from), std::string(name_of(from)) + ", a story");
    EXPECT_EQ(taken_for("\xFF\xFE<\0X\0", "mill.txt", Format::Fdx), "E0165") << "XML has messages of its own";
}

TEST(ReadScript, ReadsAnyTextAsMarkdownOrAWebPageIfThatIsSaid) {
    Diagnostics diagnostics;
    const auto markdown = read_script("**ORLA:** Well.\n\n**BO:** Is it?\n\n**ORLA:** *No.*\n", "mill.txt",
                                      Format::Markdown, diagnostics);
    ASSERT_TRUE(markdown && markdown->script);
    EXPECT_EQ(sheet_text(*markdown->script, {}).text, "ORLA: Well.\n\nBO: Is it?\n\nORLA: *No.*\n");
    EXPECT_EQ(markdown->text->name(), "mill.txt");
    EXPECT_EQ(taken_for("<p>ORLA: Well.</p><p>BO: Is it?</p><p>ORLA: No.</p>", "standard input", Format::Html), "html");
}

TEST(ReadScript, TakesWhatIsNamedFountainForWhatItIs) {
    EXPECT_EQ(taken_for("SCENE 1: MILL\n\nORLA: Well.\n\nBO: Is it?\n\nORLA: It is.\n\nBO: So.\n", "mill.fountain"),
              "bbc");
    EXPECT_EQ(
        taken_for("THE CAST:\nORLA\ta miller\n\n1. ORLA: Well.\n\n2. BO: Is it?\n\n3. ORLA: It is.\n\n4. BO: So.\n",
                  "mill.fountain"),
        "us");
    EXPECT_EQ(taken_for("ORLA\nWell.\n\nIt rains.\n", "mill.fountain"), "fountain");
    EXPECT_EQ(taken_for("It rained on the mill.\n\nNobody came.\n", "mill.fountain"), "story, a story");
    EXPECT_EQ(taken_for("INT. MILL - DAY\n\nIt rains.\n", "mill.fountain"), "fountain") << "nobody has to speak";
    EXPECT_EQ(taken_for("Title: Mill\n\nIt rains.\n", "mill.fountain"), "fountain");
}

TEST(ReadScript, ReadsCaptionsOfVideos) {
    Diagnostics diagnostics;
    const auto file = read_script(
        "WEBVTT - the mill\n\nSTYLE\n::cue { color: red }\n\nNOTE by hand\n\nfirst\n00:01.000 --> 00:03.000 "
        "align:start\n"
        "<v Orla>Is <i>it</i> on?\n\n00:03.500 --> 00:05.000\n<v.loud Bo Lund>It is.</v>\n\n00:05.500 --> 00:07.000\n"
        "<v Orla>Then\nsay so.\n",
        "mill.vtt", {}, diagnostics);
    ASSERT_TRUE(file && file->script);
    EXPECT_EQ(sheet_text(*file->script, {}).text, "ORLA: Is it on?\n\nBO LUND: It is.\n\nORLA: Then say so.\n");
}

TEST(ReadScript, TakesATextForNoPdf) {
    EXPECT_EQ(taken_for("It rained on the mill.\n\nNobody came.\n", "mill.pdf"), "story, a story");
}

TEST(ReadScript, TakesProseForAStory) {
    EXPECT_EQ(taken_for("It rained on the mill.\n\n\"Well,\" said Orla. \"It rains.\"\n", "mill.txt"),
              "story, a story");
    EXPECT_EQ(taken_for("# The mill\n\nIt rained.\n\n\"Well,\" said Orla.\n", "mill.md"), "markdown, a story");
}

// What a page becomes; "no script".
std::string sheet_of(std::string page, const std::string& name) {
    Diagnostics diagnostics;
    const auto file = read_script(std::move(page), name, {}, diagnostics, readers_in_this_process);
    if (!file || !file->script) return "no script";
    return contents_of(*file->script) + '\n' + sheet_text(*file->script, {}).text;
}

constexpr const char* screenplay =
    "INT. MILL - NIGHT\n\nOrla comes in.\n\n               ORLA\n          Is it\n          raining?\n\n"
    "               PETE\n             (low)\n          Look up.\n\n               ORLA\n          Well.\n\n"
    "               PETE\n          Well.\n";
constexpr const char* screenplay_sheet =
    "1 scene, 4 speeches by 2 characters, 1 paragraph of action\n"
    "Title: The Mill\n\n\nSCENE: INT. MILL - NIGHT\n\nNARRATOR: Orla comes in.\n\nORLA: Is it raining?\n\n"
    "PETE (low): Look up.\n\nORLA: Well.\n\nPETE: Well.\n";

TEST(ReadScript, ReadsPreformattedTextByItsLayout) {
    EXPECT_EQ(sheet_of(std::string("<h1>The Mill</h1><pre>\n") + screenplay + "</pre>", "mill.html"), screenplay_sheet);
    EXPECT_EQ(sheet_of(std::string("# The Mill\n\n```\n") + screenplay + "```\n", "mill.md"), screenplay_sheet);
}

TEST(ReadScript, ReadsAFencedBlockOfFountain) {
    const std::string sheet = sheet_of(
        "# The Mill\n\nThis page tells at length how the script was made, by whom, and what it is for.\n\n"
        "```fountain\nORLA\nIs it raining?\n\nPETE\n(low)\nLook up.\n```\n\n```sh\nmake mill\n```\n",
        "mill.md");
    EXPECT_EQ(sheet, "2 speeches by 2 characters\nTitle: The Mill\n\nORLA: Is it raining?\n\nPETE (low): Look up.\n");
}

TEST(ReadScript, TakesCodeForNoScript) {
    EXPECT_EQ(sheet_of("# Build\n\n```sh\nORLA: one\nPETE: two\nORLA: three\nPETE: four\n```\n", "mill.md"),
              "no script");
    EXPECT_EQ(sheet_of("# Notes\n\nThe mill is old, and the wheel is older than the mill, as people tell.\n\n```\n"
                       "ORLA: One.\nPETE: Two.\nORLA: Three.\nPETE: Four.\n```\n",
                       "mill.md"),
              "no script");
}

TEST(ReadScript, HearsWhoSpeaksByTheClassOfAPage) {
    EXPECT_EQ(
        sheet_of("<h1>The Mill</h1><p class=speaker>Orla</p><p>One.</p><p><span class=speaker>Pete</span> Two.</p>"
                 "<span class=speaker>Orla</span><p>Three.</p><p><b class=speaker>Pete:</b> Four.</p>",
                 "mill.html"),
        "4 speeches by 2 characters\nTitle: The Mill\n\nORLA: One.\n\nPETE: Two.\n\nORLA: Three.\n\nPETE: "
        "Four.\n");
}

TEST(ReadScript, CountsNoCueNumbersOfATableAsPages) {
    Diagnostics diagnostics;
    const auto file = read_script(
        "<table><tr><td>1<td>ORLA<td>One.<tr><td>2<td>PETE<td>Two.<tr><td>3<td><td><tr><td>4<td>ORLA<td>Three."
        "<tr><td>5<td>PETE<td>Four.<tr><td>6<td><td></table>",
        "mill.html", {}, diagnostics, readers_in_this_process);
    ASSERT_TRUE(file && file->script);
    EXPECT_THAT(file->script->left_out, testing::ElementsAre(LeftOut{"numbers without a cue", 2}));
    EXPECT_EQ(sheet_text(*file->script, {}).text,
              "1. ORLA: One.\n\n2. PETE: Two.\n\n4. ORLA: Three.\n\n5. PETE: Four.\n");
}

}  // namespace
}  // namespace dramatis::cues::scripts
