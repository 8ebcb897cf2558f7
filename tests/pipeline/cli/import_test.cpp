// `dramatis import`, and scripts of other programs as shows, as a writer runs them.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view quay =
    "Title: The Quay\n\nEXT. QUAY - NIGHT\n\nAnna waits.\n\nANNA\n(softly)\nWho is there?\n\nSFX: bell\n\nSFX: a "
    "theremin of candles\n\nTOM (O.S.)\nOnly me.\n";

// One page of Courier.
std::string pdf(const std::vector<std::string>& lines) {
    std::string page = "BT /F 12 Tf 14 TL 50 750 Td ";
    for (const std::string& line : lines) page += '(' + line + ") Tj T* ";
    page += "ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 "
           "obj<</Type/Page/Parent 2 0 R"
           "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj 5 0 "
           "obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(page.size()) + ">>stream\n" + page + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
}

class ImportTest : public testing::Test {
  protected:
    void SetUp() override { folder_.add("quay.fountain", quay); }
    ProgramResult dramatis(std::vector<std::string> arguments) {
        ProgramOptions options;
        options.folder = folder_.path();
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        return run_program(DRAMATIS_PROGRAM, std::move(arguments), options);
    }
    std::string sheet(const char* name = "quay.cues") const { return read_bytes(folder_ / name); }
    void expect_failure(const std::vector<std::string>& arguments, std::string_view code, int exit_code = 1) {
        const auto result = dramatis(arguments);
        EXPECT_EQ(result.exit_code, exit_code);
        EXPECT_THAT(result.err, HasSubstr("error[" + std::string(code) + "]"));
    }
    TemporaryFolder folder_;
};

TEST_F(ImportTest, WritesASheetThatChecks) {
    const auto result = dramatis({"import", "quay.fountain"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.out, AllOf(StartsWith("quay.fountain: a Fountain script (its name ends in .fountain)\n"),
                                  HasSubstr("1 scene, 2 speeches by 2 characters, 1 paragraph of action, 2 sounds"),
                                  HasSubstr("1 kept as notes"), HasSubstr("quay.cues: dramatis render quay.cues")));
    EXPECT_THAT(result.err, HasSubstr("warning[W0460]"));
    EXPECT_THAT(sheet(), AllOf(StartsWith("Title: The Quay\nImported-From: quay.fountain (fountain, "),
                               HasSubstr("NARRATOR: Anna waits.\n"), HasSubstr("ANNA (softly): Who is there?\n"),
                               HasSubstr("\nSOUND: bell\n"), HasSubstr("\nNOTE: SOUND: a theremin of candles\n"),
                               HasSubstr("TOM (O.S.): Only me.\n")));
    EXPECT_EQ(dramatis({"check", "quay.cues", "--strict"}).exit_code, 0);
}

TEST_F(ImportTest, KeepsEdits) {
    ASSERT_EQ(dramatis({"import", "quay.fountain"}).exit_code, 0);
    ASSERT_EQ(dramatis({"import", "quay.fountain", "--action", "note"}).exit_code, 0) << "nobody has edited it";
    EXPECT_THAT(sheet(), HasSubstr("NOTE: Anna waits.\n"));
    folder_.add("quay.cues", sheet() + "ANNA: Mine.\n");
    expect_failure({"import", "quay.fountain"}, "E0462", 2);
    EXPECT_THAT(sheet(), HasSubstr("ANNA: Mine.\n"));
    EXPECT_EQ(dramatis({"import", "quay.fountain", "--force"}).exit_code, 0);
    EXPECT_THAT(sheet(), Not(HasSubstr("ANNA: Mine.\n")));
    folder_.add("own.cues", "ANNA: Mine.\n");
    expect_failure({"import", "quay.fountain", "-o", "own.cues"}, "E0462", 2);
    EXPECT_EQ(sheet("own.cues"), "ANNA: Mine.\n");
    folder_.add("picture.cues", "\x89PNG\xff");
    expect_failure({"import", "quay.fountain", "-o", "picture.cues"}, "E0462", 2);
}

TEST_F(ImportTest, LaysSheetsOutAsFmtDoes) {
    ASSERT_EQ(dramatis({"import", "quay.fountain"}).exit_code, 0);
    EXPECT_EQ(dramatis({"fmt", "--check", "quay.cues"}).exit_code, 0);
    std::string loose = sheet();
    loose.replace(loose.find("\n\nSOUND"), 2, "\n\n\n\n");
    folder_.add("quay.cues", loose);
    EXPECT_EQ(dramatis({"import", "quay.fountain"}).exit_code, 0) << "only the layout was changed";
    EXPECT_NE(sheet(), loose);
}

TEST_F(ImportTest, ReadsFromAPipe) {
    const auto piped = [&](const std::string& command) {
        ProgramOptions options;
        options.folder = folder_.path();
        return run_program("/bin/sh", {"-c", "cat quay.fountain | " + std::string(DRAMATIS_PROGRAM) + ' ' + command},
                           options);
    };
    for (const std::string script : {"-", "/dev/stdin"}) {
        const auto nowhere = piped("import " + script);
        EXPECT_EQ(nowhere.exit_code, 2) << script;
        EXPECT_THAT(nowhere.err, AllOf(HasSubstr("error[E0469]"), HasSubstr("-o")));
        const auto result = piped("import " + script + " -o piped.cues --force");
        EXPECT_EQ(result.exit_code, 0) << result.err;
        EXPECT_THAT(sheet("piped.cues"), HasSubstr("ANNA (softly): Who is there?\n"));
    }
}

TEST_F(ImportTest, GoesToStandardOutput) {
    const auto result = dramatis({"import", "quay.fountain", "-o", "-"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    ASSERT_EQ(dramatis({"import", "quay.fountain"}).exit_code, 0);
    EXPECT_EQ(result.out, sheet());
    EXPECT_FALSE(std::filesystem::exists(folder_ / "-"));
}

TEST_F(ImportTest, IsNeverWrittenOverItsScript) {
    expect_failure({"import", "quay.fountain", "-o", "quay.fountain", "--force"}, "E0511", 2);
    EXPECT_EQ(sheet("quay.fountain"), quay);
}

TEST_F(ImportTest, MakesSoundsOfAction) {
    folder_.add("a.fountain", "INT. SHED\n\nAnna waits. A bell rings. She turns.\n\nANNA\nHello.\n");
    ASSERT_EQ(dramatis({"import", "a.fountain", "--action", "sounds"}).exit_code, 0);
    EXPECT_THAT(sheet("a.cues"), AllOf(HasSubstr("NOTE: Anna waits.\n"), HasSubstr("SOUND: A bell rings\n"),
                                       HasSubstr("NOTE: She turns.\n")));
}

TEST_F(ImportTest, MessagesPointAtTheScript) {
    for (const char* const command : {"import", "check"})
        EXPECT_THAT(
            dramatis({command, "quay.fountain"}).err,
            AllOf(HasSubstr("quay.fountain:13:6: warning[W0460]"),
                  HasSubstr("13 | SFX: a theremin of candles\n      |      ^~~~~"), Not(HasSubstr("(imported)"))))
            << command;
}

TEST_F(ImportTest, ScriptsAreRenderedAsTheyAre) {
    const auto result = dramatis({"render", "quay.fountain", "-o", "quay.wav"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.err, AllOf(HasSubstr("warning[W0460]"), Not(HasSubstr("error"))));
    EXPECT_THAT(result.out, HasSubstr("3 lines: 3 spoken"));
    EXPECT_THAT(dramatis({"check", "quay.fountain"}).err, HasSubstr("note[N0412]"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "quay.cues"));
}

TEST_F(ImportTest, ReadsAPdf) {
    folder_.add("quay.pdf", pdf({"INT. SHED - DAY", "", "               ANNA", "     Who is there?", "",
                                 "               TOM", "     Only me.", "", "               ANNA", "     Come in."}));
    const auto result = dramatis({"import", "quay.pdf"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(sheet(), AllOf(HasSubstr("ANNA: Who is there?\n"), HasSubstr("TOM: Only me.\n")));
    folder_.add("broken.pdf", "%PDF-1.4\nnothing\n");
    expect_failure({"import", "broken.pdf"}, "E0464");
    folder_.add("picture.pdf", pdf({""}));
    expect_failure({"import", "picture.pdf"}, "E0464");
}

TEST_F(ImportTest, SaysWhyAPdfHasNoText) {
    folder_.add("cut.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog");
    EXPECT_THAT(dramatis({"import", "cut.pdf"}).err,
                AllOf(HasSubstr("its end is missing"), Not(HasSubstr("ocrmypdf"))));
    folder_.add("locked.pdf", "%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 9 0 R>>\n%%EOF\n");
    EXPECT_THAT(dramatis({"import", "locked.pdf"}).err, HasSubstr("protected by a password"));
    folder_.add("scan.pdf", pdf({""}) + "%%EOF\n");
    EXPECT_THAT(dramatis({"import", "scan.pdf"}).err,
                AllOf(HasSubstr("its pages are pictures"), HasSubstr("ocrmypdf")));
}

TEST_F(ImportTest, NamesTheLanguageThatItGuessed) {
    folder_.add("wache.txt",
                "SZENE 1: Tor\n\nELLA: Ist da wer?\n\nTOM: Ich bin es, und das ist gut.\n\nELLA: Wir warten schon.\n");
    const auto result = dramatis({"import", "wache.txt"});
    EXPECT_THAT(result.out, HasSubstr("language: German, by its words")) << result.err;
    EXPECT_THAT(sheet("wache.cues"), HasSubstr("Language: de\n"));
}

TEST_F(ImportTest, SuggestsASheetInTheFolderThatIsNamed) {
    std::filesystem::create_directory(folder_ / "out");
    const auto result = dramatis({"import", "quay.fountain", "-o", "out"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("error[E0504]"), HasSubstr("out/quay.cues"), Not(HasSubstr(".wav"))));
}

TEST_F(ImportTest, CallsADeviceByItsName) {
    EXPECT_THAT(dramatis({"import", "/dev/null", "-o", "a.cues"}).err, HasSubstr("'/dev/null'"));
}

TEST_F(ImportTest, HasTheCharactersThatRenderHas) {
    folder_.add("wache.txt", "1. MANN: Halt!\n\n2. MANN: Doch.\n\n1. MANN: Nein.\n");
    EXPECT_THAT(dramatis({"check", "wache.txt"}).err, HasSubstr("note[N0412]"));
    EXPECT_THAT(dramatis({"import", "wache.txt"}).out, HasSubstr("3 speeches by 2 characters"));
}

TEST_F(ImportTest, SaysWhichEncodingItRead) {
    folder_.add("latin.txt",
                "ANNA: The caf\xe9 is shut.\n\nBEN: It is.\n\nSFX: bell\n\nANNA: Since when?\n\nBEN: Noon.\n");
    EXPECT_THAT(dramatis({"import", "latin.txt"}).err, HasSubstr("N0141"));
}

TEST_F(ImportTest, SaysThatTextIsNoDocument) {
    folder_.add("note.txt", "It was late, and nobody came.\n");
    for (const char* const format : {"docx", "odt", "epub", "fdx", "fountain"})
        expect_failure({"import", "note.txt", "--from", format}, "E0461");
}

TEST_F(ImportTest, SaysThatADocumentIsNoText) {
    folder_.add("page.html", "<!DOCTYPE html><p>ANNA: Hello.</p>");
    const auto result = dramatis({"import", "page.html", "--from", "bbc"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("'page.html' is a web page, and not a radio script, as --from says"),
                                  HasSubstr("leave --from out")));
    folder_.add("play.pdf", pdf({"ANNA: Hello."}));
    expect_failure({"import", "play.pdf", "--from", "docx"}, "E0461");
    folder_.add("play.txt", "ANNA: Hello.\n\nBEN: No.\n");
    expect_failure({"import", "play.txt", "--from", "pdf"}, "E0461");
    expect_failure({"import", "play.txt", "--from", "html"}, "E0461");
}

TEST_F(ImportTest, TellsWhatAFountainScriptMayMeanOtherwise) {
    folder_.add("mc.fountain", "INT. MILL - DAY\n\nANNA\nHello.\n\nMcALLISTER\nOpen up! /* never\n");
    const auto result = dramatis({"import", "mc.fountain"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.err, AllOf(HasSubstr("mc.fountain:6:1: warning[W0143]"), HasSubstr("write @McALLISTER"),
                                  HasSubstr("mc.fountain:7:10: warning[W0144]")));
}

TEST_F(ImportTest, CountsACueThatLacksSeveralSoundsOnce) {
    folder_.add("odd.fountain", "INT. MILL - DAY\n\nANNA\nHello.\n\nSFX: a zorbing of quarks and a vexing of quolls\n");
    const auto result = dramatis({"import", "odd.fountain"});
    EXPECT_THAT(result.out, HasSubstr("1 kept as notes")) << result.err;
}

TEST_F(ImportTest, SaysWhatIsNoScript) {
    folder_.add("story.txt",
                "It was late. \"Come in,\" said Anna. Nobody came, and the lamp burned down until the morning.\n");
    expect_failure({"import", "story.txt"}, "E0461");
    folder_.add("prose.fountain", "It was late, and nobody came.\n");
    expect_failure({"import", "prose.fountain"}, "E0461");
    folder_.add("lone.md", "### ANNA\n\nHello.\n\n### BO\n\n1. Hi.\n");
    EXPECT_THAT(dramatis({"import", "lone.md"}).err, HasSubstr("in a script at least two who speak return"));
    folder_.add("show.cues", "ANNA: Hello.\n");
    expect_failure({"import", "show.cues"}, "E0461");
    folder_.add("a.docx", "PK no archive");
    expect_failure({"import", "a.docx"}, "E0160");
    expect_failure({"import", "nowhere.fountain"}, "E0501");
    EXPECT_EQ(dramatis({"import", "quay.fountain", "--from", "word"}).exit_code, 2);
    folder_.add("b.fdx", "<?xml version=\"1.0\"?><other/>");
    expect_failure({"import", "b.fdx"}, "E0171");
    folder_.add("empty.txt", " \n");
    expect_failure({"import", "empty.txt"}, "E0143");
    std::string noise;
    for (int i = 0; i < 1000; ++i) noise += static_cast<char>(i * i * 37 % 251);
    folder_.add("noise.txt", noise);
    expect_failure({"import", "noise.txt"}, "E0141");
}

TEST_F(ImportTest, TakesATextThatLooksLikeASheetForAScript) {
    folder_.add("radio.txt", "SCENE 1. THE QUAY\n\nANNA: (CALLING) Tom?\n\nTOM: Here.\n\nANNA: Where?\n");
    const auto result = dramatis({"import", "radio.txt"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(sheet("radio.cues"), HasSubstr("ANNA (CALLING): Tom?\n"));
}

}  // namespace
}  // namespace dramatis::pipeline::cli
