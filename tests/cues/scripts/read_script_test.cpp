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

// The sheet of a file with a script in it.
std::string sheet_of_file(std::string bytes, const std::string& name) {
    Diagnostics diagnostics;
    const auto file = read_script(std::move(bytes), name, {}, diagnostics);
    if (!file) return file.error().code;
    return file->script ? sheet_text(*file->script, {}).text : "no script";
}

TEST(ReadScript, ReadsSubRipAsItReadsWebCaptions) {
    Diagnostics diagnostics;
    const auto file = read_script(
        "1\n00:00:01,000 --> 00:00:03,000\n<i>MAREN:</i> Is it on?\n\n2\n00:00:04,000 --> 00:00:05,000\nPIET: It is "
        "<b>on</b>.\n\n3\n00:00:06,000 --> 00:00:07,000\nMAREN: Then 3 < 4 and\n\n4\n00:00:08,000 --> "
        "00:00:09,000\n{\\an8}so on.\n",
        "mill.srt", {}, diagnostics);
    ASSERT_TRUE(file && file->script);
    EXPECT_EQ(sheet_text(*file->script, {}).text,
              "MAREN: Is it on?\n\nPIET: It is on.\n\nMAREN: Then 3 < 4 and so on.\n");
    EXPECT_THAT(file->script->left_out, testing::ElementsAre(LeftOut{"numbers of captions", 4}, LeftOut{"times", 8}));
}

TEST(ReadScript, HearsTwoWhoSpeakInOneCaption) {
    EXPECT_EQ(sheet_of_file("00:00:01,000 --> 00:00:03,000\n- MAREN: Is it on?\n- PIET: No.\n\n00:00:04,000 --> "
                            "00:00:05,000\n- MAREN: Oh.\n",
                            "mill.srt"),
              "MAREN: Is it on?\n\nPIET: No.\n\nMAREN: Oh.\n");
}

TEST(ReadScript, ReadsPastedChats) {
    const std::string said = "JO: Hello.\n\nADA: Hi.\n\nJO: So?\n\nADA: Yes.\n";
    EXPECT_EQ(sheet_of_file("Jo\n9:41 AM\nHello.\n\nAda\n9:42 AM\nHi.\n\nJo\n9:43 AM\nSo?\n\nAda\n12:44 PM\nYes.\n",
                            "chat.txt"),
              said);
    EXPECT_EQ(sheet_of_file("Jo  9:41 AM\nHello.\n\nAda  9:42 a.m.\nHi.\n\nJo  9:43 AM\nSo?\n\nAda  9:44 AM\nYes.\n",
                            "chat.txt"),
              said);
    EXPECT_EQ(sheet_of_file("10:14:02 From Jo : Hello.\n10:14:09 From Ada to Everyone : Hi.\n10:15:00 From Jo : "
                            "So?\n10:15:30 From Ada : Yes.\n",
                            "chat.txt"),
              said);
    EXPECT_EQ(sheet_of_file("[10:14, 3/5/2025] Jo: Hello.\n[10:15, 3/5/2025] Ada: Hi.\n[10:16, 3/5/2025] Jo: "
                            "So?\n[10:16, 3/5/2025] Ada: Yes.\n",
                            "chat.txt"),
              said);
    EXPECT_EQ(sheet_of_file("12/05/2025, 10:14 - Jo: Hello.\n12/05/2025, 10:15 - Ada: Hi.\n12/05/2025, 10:16 - Jo: "
                            "So?\n12/05/2025, 10:16 - Ada: Yes.\n",
                            "chat.txt"),
              said);
}

TEST(ReadScript, KeepsNumbersThatArePartsOfNames) {
    EXPECT_EQ(taken_for("1. MANN: Halt!\n\n2. MANN: Doch.\n\n1. MANN: Nein.\n", "wache.txt"), "bbc");
    EXPECT_EQ(taken_for("1. ORLA: Well.\n\n2. BO: Is it?\n\n3. ORLA: So.\n", "mill.txt"), "cues");
}

TEST(ReadScript, ReadsMarksOfMarkdownInPlainText) {
    Diagnostics diagnostics;
    const auto file = read_script(
        "ORLA: One ~~old~~ word [here](http://mill.example/x).\n\n<!-- fix\nme -->\n\nBO: Is <!-- it --> "
        "it?\n\n~~ORLA: "
        "All of it.~~\n\nORLA: So ~~~ so.\n\nBO: [laughs] Yes.\n",
        "mill.txt", {}, diagnostics);
    ASSERT_TRUE(file && file->script);
    EXPECT_EQ(sheet_text(*file->script, {}).text,
              "ORLA: One word here.\n\nBO: Is it?\n\nORLA: So ~~~ so.\n\nBO (laughs): Yes.\n");
    EXPECT_THAT(file->script->left_out, testing::IsSupersetOf({LeftOut{"words of comments in the page", 3},
                                                               LeftOut{"words struck through", 5}}));
}

TEST(ReadScript, TellsPlainTextFromADamagedDocument) {
    for (const char* const name : {"mill.docx", "mill.odt", "mill.epub", "mill.fdx"}) {
        Diagnostics diagnostics;
        const auto text = read_script("ORLA: Well.\n", name, {}, diagnostics);
        ASSERT_FALSE(text);
        EXPECT_THAT(text.error().message, testing::HasSubstr("is plain text, not a"));
        const auto empty = read_script("", name, {}, diagnostics);
        ASSERT_FALSE(empty);
        EXPECT_THAT(empty.error().message, testing::HasSubstr("is empty"));
        const auto damaged = read_script(std::string("PK\x03\x04\0\0\x01", 7), name, {}, diagnostics);
        ASSERT_FALSE(damaged);
        EXPECT_THAT(damaged.error().message, testing::HasSubstr("damaged")) << name;
    }
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
