// `dramatis export`, as a director runs it.
#include <algorithm>
#include <sstream>

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

constexpr std::string_view low_water =
    "Title: Low Water\n\nSCENE 1: The slipway\nSOUND: bell\nIRIS (whispering): Do you see it?\nTOBIAS: See what? "
    "{beat} I left my glasses.\n"
    "IRIS: A road.\n";

class ExportTest : public testing::Test {
  protected:
    void SetUp() override { folder_.add("low-water.cues", low_water); }

    ProgramResult dramatis(std::vector<std::string> arguments) {
        ProgramOptions options;
        options.folder = folder_.path();
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        return run_program(DRAMATIS_PROGRAM, std::move(arguments), options);
    }
    void expect_failure(const std::vector<std::string>& arguments, std::string_view code, std::string_view help,
                        int exit_code = 1) {
        const auto result = dramatis(arguments);
        EXPECT_EQ(result.exit_code, exit_code);
        EXPECT_THAT(result.err, AllOf(HasSubstr("error[" + std::string(code) + "]"), HasSubstr(std::string(help))));
    }

    TemporaryFolder folder_;
};

TEST_F(ExportTest, WritesEachFormatBesideTheSheet) {
    for (const auto& [format, extension] : {std::pair{"fountain", "fountain"},
                                            {"fdx", "fdx"},
                                            {"html", "html"},
                                            {"text", "txt"},
                                            {"docx", "docx"},
                                            {"pdf", "pdf"}}) {
        const auto result = dramatis({"export", "low-water.cues", "--to", format});
        EXPECT_EQ(result.exit_code, 0) << result.err;
        EXPECT_EQ(result.out, std::string("low-water.") + extension +
                                  (format == std::string("pdf") ? ": 2 pages, " : ": ") +
                                  "1 scene, 3 speeches by 2 characters, 1 sound\n");
        EXPECT_FALSE(read_bytes(folder_ / (std::string("low-water.") + extension)).empty());
    }
}

TEST_F(ExportTest, CanBeImportedAgain) {
    for (const auto& [format, extension] : {std::pair{"fountain", "fountain"},
                                            {"fdx", "fdx"},
                                            {"html", "html"},
                                            {"text", "txt"},
                                            {"docx", "docx"},
                                            {"pdf", "pdf"}}) {
        ASSERT_EQ(dramatis({"export", "low-water.cues", "--to", format}).exit_code, 0);
        const auto result =
            dramatis({"import", std::string("low-water.") + extension, "-o", std::string(format) + ".cues"});
        EXPECT_EQ(result.exit_code, 0) << result.err;
        EXPECT_THAT(read_bytes(folder_ / (std::string(format) + ".cues")),
                    AllOf(HasSubstr("SCENE 1: The slipway"), HasSubstr("SOUND: bell"),
                          HasSubstr("IRIS (whispering): Do you see it?"),
                          HasSubstr("TOBIAS: See what? {beat} I left my glasses."), HasSubstr("IRIS: A road.")))
            << format;
    }
}

TEST_F(ExportTest, WritesOnePartWithItsCues) {
    const auto result = dramatis({"export", "low-water.cues", "--to", "text", "--character", "tobias"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(read_bytes(folder_ / "low-water.tobias.txt"),
                AllOf(HasSubstr("Cue: IRIS: Do you see it?"),
                      HasSubstr("3. TOBIAS: See what? [beat] I left my glasses."), Not(HasSubstr("A road"))));
}

TEST_F(ExportTest, NamesTheNearestCharacter) {
    expect_failure({"export", "low-water.cues", "--to", "text", "--character", "Tobais"}, "E0465",
                   "did you mean 'TOBIAS'?");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "low-water.tobais.txt"));
}

TEST_F(ExportTest, ReplacesOnlyWhatItWrote) {
    for (const auto& [format, extension] : {std::pair{"fountain", "fountain"}, {"docx", "docx"}, {"pdf", "pdf"}}) {
        const std::vector<std::string> command{"export", "low-water.cues", "--to", format};
        ASSERT_EQ(dramatis(command).exit_code, 0);
        EXPECT_EQ(dramatis(command).exit_code, 0) << "as it was exported";
        const std::string name = std::string("low-water.") + extension;
        folder_.add(name, "edited " + read_bytes(folder_ / name));
        expect_failure(command, "E0466", "--force", 2);
        EXPECT_THAT(read_bytes(folder_ / name), StartsWith("edited "));
        EXPECT_EQ(dramatis({"export", "low-water.cues", "--to", format, "--force"}).exit_code, 0);
    }
}

TEST_F(ExportTest, NeverReplacesTheSheet) {
    expect_failure({"export", "low-water.cues", "--to", "text", "-o", "low-water.cues", "--force"}, "E0511", "", 2);
    EXPECT_EQ(read_bytes(folder_ / "low-water.cues"), low_water);
}

TEST_F(ExportTest, SaysThatASheetIsEmptyOrWrong) {
    folder_.add("empty.cues", "Title: Nothing\n");
    expect_failure({"export", "empty.cues", "--to", "text"}, "E0111", "");
    folder_.add("wrong.cues", "SOUND: bell (left 40)\n");
    EXPECT_EQ(dramatis({"export", "wrong.cues", "--to", "text"}).exit_code, 1);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "wrong.txt"));
    EXPECT_EQ(dramatis({"export", "low-water.cues", "--to", "odt"}).exit_code, 2);
}

TEST_F(ExportTest, TakesTheFormatFromTheNameOfTheFile) {
    for (const char* const name : {"a.fountain", "a.fdx", "a.html", "a.txt", "a.docx", "a.pdf"}) {
        EXPECT_EQ(dramatis({"export", "low-water.cues", "-o", name}).exit_code, 0) << name;
        EXPECT_FALSE(read_bytes(folder_ / name).empty()) << name;
    }
    const auto result = dramatis({"export", "low-water.cues", "-o", "a.rtf"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr("'.rtf' is no format: end the name in .pdf, .html, .docx, .fountain, .fdx or "
                                      ".txt, or give --to"));
    EXPECT_THAT(dramatis({"export", "low-water.cues", "-o", "a"}).err, HasSubstr("the name has no ending"));
    EXPECT_THAT(dramatis({"export", "low-water.cues"}).err, HasSubstr("--to, or -o with the ending of a format"));
}

TEST_F(ExportTest, WritesToStandardOutput) {
    const auto result = dramatis({"export", "low-water.cues", "--to", "text", "-o", "-"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.out, AllOf(HasSubstr("1. SOUND: bell"), HasSubstr("2. IRIS (whispering): Do you see it?"),
                                  Not(HasSubstr("1 scene"))));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "-"));
    EXPECT_THAT(dramatis({"export", "low-water.cues", "--to", "pdf", "-o", "-"}).out, StartsWith("%PDF-"));
}

TEST_F(ExportTest, TakesAStory) {
    folder_.add("harbour.txt",
                "The Harbour\n\n\"Is anybody there?\" whispered Anna Weir. She held the lamp higher.\n\n\"Only me,\" "
                "said Peter.\n");
    const auto result = dramatis({"export", "harbour.txt", "--to", "fountain"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(read_bytes(folder_ / "harbour.fountain"), HasSubstr("(whispering)\nIs anybody there?\n"));
}

// -- PDF, looked at by programs that nobody here wrote
class PdfExportTest : public ExportTest {
  protected:
    std::string run(const std::string& program, std::vector<std::string> arguments) {
        ProgramOptions options;
        options.folder = folder_.path();
        arguments.insert(arguments.begin(), program);
        const auto result = run_program("/usr/bin/env", std::move(arguments), options);
        EXPECT_EQ(result.exit_code, 0) << program << ": " << result.err;
        return result.out;
    }
    // Whole words, a space between them.
    std::string words_of(const std::string& pdf) {
        std::string words;
        std::istringstream text(run("pdftotext", {"-raw", "-enc", "UTF-8", pdf, "-"}));
        for (std::string word; text >> word;) words += word + ' ';
        return words;
    }
    void export_sheet(std::string_view text, std::vector<std::string> more = {}) {
        folder_.add("show.cues", text);
        std::vector<std::string> arguments{"export", "show.cues", "--to", "pdf", "--force"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = dramatis(std::move(arguments));
        ASSERT_EQ(result.exit_code, 0) << result.err;
        warnings_ = result.err;
    }
    static std::string long_show() {
        std::string text = "Title: The Long Watch\nAuthor: I. Ames\n\nSCENE 1: The lamp room\n";
        for (int i = 0; i < 60; ++i) {
            text += i % 2 == 0 ? "IRIS: " : "TOBIAS (softly): ";
            for (int j = 0; j <= i % 9; ++j)
                text += "The lamp turned once more, and speech " + std::to_string(i) + " went on with it. ";
            text += "\n";
        }
        return text;
    }
    std::string warnings_;
};

TEST_F(PdfExportTest, IsAWholePdfWithTitleAndPages) {
    export_sheet(long_show());
    EXPECT_THAT(run("pdfinfo", {"show.pdf"}),
                AllOf(HasSubstr("The Long Watch"), HasSubstr("I. Ames"), HasSubstr("(A4)")));
    EXPECT_THAT(run("qpdf", {"--check", "show.pdf"}), HasSubstr("No syntax or stream encoding errors"));
    const std::string text = run("pdftotext", {"-layout", "show.pdf", "-"});
    const auto pages = std::ranges::count(text, '\f');
    EXPECT_GT(pages, 5);
    EXPECT_THAT(text, HasSubstr("\f      The Long Watch "));
    EXPECT_THAT(text, HasSubstr(" " + std::to_string(pages - 1) + ".\n"));  // the title page has no number
    EXPECT_THAT(text, AllOf(HasSubstr("(MORE)\n"), HasSubstr("(CONT'D)\n")));
    export_sheet(long_show(), {"--paper", "letter"});
    EXPECT_THAT(run("pdfinfo", {"show.pdf"}), HasSubstr("(letter)"));
}

TEST_F(PdfExportTest, HasAllWordsInOrder) {
    export_sheet(
        "SCENE 1: The slipway\nSOUND: bell\nIRIS (whispering): Do you *see* it? {beat} Now.\nTOBIAS: See what?\n");
    EXPECT_THAT(words_of("show.pdf"),
                HasSubstr("SCENE 1: The slipway 1. SOUND: bell 2. IRIS (whispering) Do you see it? (beat) Now. 3. "
                          "TOBIAS See what? "));
}

TEST_F(PdfExportTest, HasAllWordsOfWhatIsTallerThanAPage) {
    std::string text = "SCENE 1:", sounds;
    for (int i = 0; i < 900; ++i) text += " step" + std::to_string(i);
    text += "\nIRIS (turning";
    for (int i = 0; i < 400; ++i) text += " turn" + std::to_string(i);
    for (int i = 0; i < 80; ++i) sounds += " {bell " + std::to_string(i) + " rings}";
    text += "): One.\nTOBIAS:" + sounds + " Last.\n";
    export_sheet(text);
    std::string words = words_of("show.pdf");
    EXPECT_THAT(words, AllOf(HasSubstr("step899"), HasSubstr("turn399"), HasSubstr("One."), HasSubstr("bell 79 rings"),
                             HasSubstr("Last.")));
    for (int i = 0; i < 400; ++i) EXPECT_THAT(words, HasSubstr("turn" + std::to_string(i)));
}

TEST_F(PdfExportTest, WritesManyScripts) {
    export_sheet(
        "GRETE: Gr\u00f6\u00dfe, na\u00efve, \u0141\u00f3d\u017a, caf\u00e9.\nЁЖИК: Съешь ещё булок.\nΜΕΛΙΝΑ: Η "
        "θάλασσα.\nנועה: הים רחוק.\n");
    EXPECT_THAT(words_of("show.pdf"), AllOf(HasSubstr("Größe, naïve, Łódź, café."), HasSubstr("ЁЖИК Съешь ещё булок."),
                                            HasSubstr("ΜΕΛΙΝΑ Η θάλασσα.")));
    EXPECT_THAT(run("pdftotext", {"-enc", "UTF-8", "show.pdf", "-"}), HasSubstr("הים רחוק"));
    EXPECT_EQ(warnings_, "");
}

TEST_F(PdfExportTest, NamesCharactersThatNoFontHas) {
    export_sheet("IRIS: It is \U000F1234 now.\n");  // private use: nobody's letter
    EXPECT_THAT(warnings_, HasSubstr("warning[W0468]"));
}

TEST_F(PdfExportTest, SaysThatThereIsNoFont) {
    folder_.add("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>/nonexistent</dir></fontconfig>");
    ProgramOptions options;
    options.folder = folder_.path();
    options.environment.push_back("FONTCONFIG_FILE=" + (folder_ / "fonts.conf").string());
    const auto result = run_program(DRAMATIS_PROGRAM, {"export", "low-water.cues", "--to", "pdf"}, options);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("error[E0468]"), HasSubstr("fonts-freefont-ttf")));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "low-water.pdf"));
}

TEST_F(PdfExportTest, IsTheSameBytesEachTime) {
    export_sheet(long_show());
    const std::string first = read_bytes(folder_ / "show.pdf");
    export_sheet(long_show());
    EXPECT_EQ(first, read_bytes(folder_ / "show.pdf"));
}

TEST_F(PdfExportTest, HasOnePartWithItsCues) {
    export_sheet(low_water, {"--character", "tobias"});
    EXPECT_THAT(words_of("show.tobias.pdf"),
                AllOf(HasSubstr("The part of TOBIAS"), HasSubstr("Cue: IRIS: Do you see it? 3. TOBIAS See what?"),
                      Not(HasSubstr("A road"))));
}

// Speeches that go on on the next page come back in two.
TEST_F(PdfExportTest, ComesBackWithItsWords) {
    export_sheet(long_show());
    const auto imported = dramatis({"import", "show.pdf", "-o", "again.cues"});
    ASSERT_EQ(imported.exit_code, 0) << imported.err;
    const auto words = [&](const char* sheet) {
        EXPECT_EQ(dramatis({"export", sheet, "--to", "text", "-o", "words.txt", "--force"}).exit_code, 0);
        std::string all, text = read_bytes(folder_ / "words.txt");
        std::istringstream in(text.substr(0, text.find("dramatis export")));
        for (std::string word; in >> word;)
            if (word != "IRIS:" && word != "TOBIAS:" && word != "TOBIAS" && word != "(softly):" && !word.ends_with('.'))
                all += word + ' ';
        return all;
    };
    EXPECT_EQ(words("show.cues"), words("again.cues"));
    EXPECT_THAT(read_bytes(folder_ / "again.cues"),
                AllOf(StartsWith("Title: The Long Watch\nAuthor: I. Ames\n"),
                      HasSubstr("60. TOBIAS (softly): The lamp"), Not(HasSubstr("NOTE")), Not(HasSubstr("MORE"))));
}

}  // namespace
}  // namespace dramatis::pipeline::cli
