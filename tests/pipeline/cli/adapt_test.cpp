// `dramatis adapt` and stories as shows, as a writer runs them.
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

constexpr std::string_view harbour =
    "The Harbour\n"
    "\n"
    "\"Is anybody there?\" whispered Anna Weir. She held the lamp higher.\n"
    "\n"
    "\"Only me,\" said Peter, \"and I'm leaving.\"\n"
    "\n"
    "\"Wait!\" Anna called.\n";

class AdaptTest : public testing::Test {
  protected:
    void SetUp() override { folder_.add("harbour.txt", harbour); }

    ProgramResult dramatis(std::vector<std::string> arguments) {
        ProgramOptions options;
        options.folder = folder_.path();
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        return run_program(DRAMATIS_PROGRAM, std::move(arguments), options);
    }
    std::string sheet() const { return read_bytes(folder_ / "harbour.cues"); }
    void edit(std::string_view what, std::string_view with) {
        std::string text = sheet();
        const std::size_t at = text.find(what);
        ASSERT_NE(at, std::string::npos) << what << " isn't in:\n" << text;
        folder_.add("harbour.cues", text.replace(at, what.size(), with));
    }
    void expect_failure(const std::vector<std::string>& arguments, std::string_view code, int exit_code = 1) {
        const auto result = dramatis(arguments);
        EXPECT_EQ(result.exit_code, exit_code);
        EXPECT_THAT(result.err, HasSubstr("error[" + std::string(code) + "]"));
    }

    TemporaryFolder folder_;
};

TEST_F(AdaptTest, WritesASheetAndACast) {
    const auto result = dramatis({"adapt", "harbour.txt"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.out, StartsWith("harbour.cues: 4 quotations, 2 speakers\n"));
    EXPECT_THAT(sheet(),
                AllOf(StartsWith("Title: The Harbour\n"), HasSubstr("\nAdapted-From: harbour.txt (lean, sounds, "),
                      HasSubstr("(whispering): Is anybody there?\n"), HasSubstr("\nPETER: Only me, and I'm leaving.\n"),
                      Not(HasSubstr("Voices:"))));
    EXPECT_THAT(read_bytes(folder_ / "voices.toml"),
                AllOf(HasSubstr("\"PETER\" = \"a man\""), HasSubstr("= \"a woman\"")));
    const auto checked = dramatis({"check", "harbour.cues", "--strict"});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
}

TEST_F(AdaptTest, SaysWhichSpeakersAreUnsure) {
    folder_.add("dark.txt", "\"Hello.\"\n\n\"Who are you?\"\n\n\"Nobody.\"\n\nIt was dark.\n");
    const auto result = dramatis({"adapt", "dark.txt"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.out, HasSubstr("unsure (# ?)"));
    const auto listed = dramatis({"adapt", "dark.txt", "--unsure", "-o", "none.cues"});
    EXPECT_EQ(listed.exit_code, 3);
    EXPECT_THAT(listed.out, AllOf(HasSubstr("dark.txt:1:2: "), HasSubstr("Who are you?")));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "none.cues"));
}

TEST_F(AdaptTest, ShowsTheWordsAroundAnUnsureSpeaker) {
    std::string paragraph = "It had been dark for hours.";
    for (int i = 0; i < 20; ++i) paragraph += " The wind went round the house and found no way in.";
    folder_.add("dark.txt", paragraph + " \"Who is it?\" Nobody moved.\n");
    const auto listed = dramatis({"adapt", "dark.txt", "--unsure"});
    EXPECT_EQ(listed.exit_code, 3);
    EXPECT_THAT(listed.out, AllOf(HasSubstr("\n    …"), HasSubstr("found no way in. \"Who is it?\" Nobody moved.\n"),
                                  Not(HasSubstr("dark for hours"))));
}

TEST_F(AdaptTest, KeepsEditsOfTheSheetAndTheCast) {
    dramatis({"adapt", "harbour.txt"});
    edit("NARRATOR: She held the lamp higher.", "SOUND: gull (left 40%)\nNARRATOR: She held the lamp very high.");
    folder_.add("voices.toml", "[cast]\nPETER = \"old-man\"  # mine\n");
    const std::string edited = sheet();
    const auto result = dramatis({"adapt", "harbour.txt"});
    EXPECT_THAT(result.out, HasSubstr("2 edits kept"));
    EXPECT_EQ(sheet(), edited);
    EXPECT_THAT(read_bytes(folder_ / "voices.toml"),
                AllOf(HasSubstr("PETER = \"old-man\"  # mine\n"), HasSubstr("ANNA"), Not(HasSubstr("\"PETER\" ="))));
}

TEST_F(AdaptTest, TakesUpAChangedStory) {
    dramatis({"adapt", "harbour.txt"});
    edit("Only me, and", "Only poor me, and");
    std::string changed(harbour);
    changed.replace(changed.find("Wait!"), 5, "Stay!");
    folder_.add("harbour.txt", changed);
    dramatis({"adapt", "harbour.txt"});
    EXPECT_THAT(sheet(), AllOf(HasSubstr("Only poor me, and"), HasSubstr("Stay!"), Not(HasSubstr("Wait!"))));
    // Without the old story, what is an edit can't be told.
    folder_.add("harbour.txt", harbour);
    std::filesystem::remove_all(folder_ / "cache-home");
    const std::string before = sheet();
    expect_failure({"adapt", "harbour.txt"}, "E0443");
    EXPECT_EQ(sheet(), before);
}

TEST_F(AdaptTest, MakesOneOfTwoCharactersAsTheCastSays) {
    folder_.add("harbour.txt",
                "\"Good evening,\" said the captain.\n\n\"So late?\" said Peter.\n\n\"So late,\" said Ines.\n");
    folder_.add("voices.toml", "[aliases]\nInes = [\"the captain\"]\n");
    dramatis({"adapt", "harbour.txt"});
    EXPECT_THAT(sheet(), AllOf(HasSubstr("\nINES: Good evening.\n"), HasSubstr("\nINES: So late.\n")));
}

TEST_F(AdaptTest, ChangesNothingASecondTime) {
    // A name with another apostrophe, nouns, and somebody of whom the text says neither "he" nor "she".
    folder_.add(
        "harbour.txt",
        "\"Good evening,\" said the old man.\n\n\"So late?\" said Dr. O\u2019Neill.\n\n\"So late,\" said Ines.\n\n"
        "Old Tomas sighed. \"The boat is gone.\"\n\n\"Gone?\" asked the doctor.\n");
    const auto first = dramatis({"adapt", "harbour.txt"});
    const std::string written = sheet();
    const std::string cast = read_bytes(folder_ / "voices.toml");
    for (int run = 0; run < 2; ++run) {
        EXPECT_EQ(dramatis({"adapt", "harbour.txt"}).out, first.out);
        EXPECT_EQ(sheet(), written);
        EXPECT_EQ(read_bytes(folder_ / "voices.toml"), cast);
    }
}

TEST_F(AdaptTest, MakesOneOfTwoCharactersOfASheetThatIsThere) {
    folder_.add("harbour.txt",
                "\"Good evening,\" said the captain.\n\n\"So late?\" said Peter.\n\n\"So late,\" said Ines.\n");
    dramatis({"adapt", "harbour.txt"});
    edit("So late?", "So very late?");
    std::string cast = read_bytes(folder_ / "voices.toml");
    cast += cast.contains("[aliases]") ? "\"INES\" = [\"the captain\"]\n" : "[aliases]\n\"INES\" = [\"the captain\"]\n";
    folder_.add("voices.toml", cast);
    for (int run = 0; run < 3; ++run) {
        const auto result = dramatis({"adapt", "harbour.txt"});
        EXPECT_NE(result.exit_code, 1) << result.err;
        EXPECT_THAT(sheet(), AllOf(HasSubstr("\nINES: Good evening.\n"), HasSubstr("\nPETER: So very late?\n"),
                                   HasSubstr("\nINES: So late.\n")));
    }
}

TEST_F(AdaptTest, KeepsOneOfTwoDescribedCharactersHoweverOftenItRuns) {
    folder_.add("harbour.txt",
                "\"I am never late,\" said the keeper. He set the lamp down.\n\n\"Father, you are always late,\" said "
                "Marta.\n\n\"Amos!\" called Marta.\n\n\"What is it now?\" said Amos. He sat down.\n");
    dramatis({"adapt", "harbour.txt"});
    EXPECT_THAT(read_bytes(folder_ / "voices.toml"), HasSubstr("\"THE KEEPER\" = \"a man\""));
    folder_.add("voices.toml", read_bytes(folder_ / "voices.toml") + "[aliases]\nAMOS = [\"the keeper\"]\n");
    dramatis({"adapt", "harbour.txt"});
    const std::string merged = sheet();
    EXPECT_THAT(merged, HasSubstr("\nAMOS: I am never late.\n"));
    for (int run = 0; run < 3; ++run) {
        dramatis({"adapt", "harbour.txt"});
        EXPECT_EQ(sheet(), merged);
    }
    EXPECT_THAT(dramatis({"check", "harbour.cues"}).err, Not(HasSubstr("W0216")));
}

TEST_F(AdaptTest, KeepsWhatTheNarratorReadsUntilItIsChosenAnew) {
    folder_.add(
        "harbour.txt",
        "Anna and Peter sat.\n\n\"Funny,\" said the man. \"She said you were funny.\"\n\n\"Was I?\" said Anna.\n");
    dramatis({"adapt", "harbour.txt"});
    edit("THE MAN: Funny. She said", "PETER: Funny. She said");
    const std::string edited = sheet();
    dramatis({"adapt", "harbour.txt", "--narrate", "all"});
    EXPECT_THAT(sheet(), AllOf(HasSubstr("(all, sounds, "), HasSubstr("PETER: Funny.\nNARRATOR: said the man.\n"
                                                                      "PETER: She said you were funny.\n")));
    const std::string all = sheet();
    dramatis({"adapt", "harbour.txt"});
    EXPECT_EQ(sheet(), all);
    dramatis({"adapt", "harbour.txt", "--narrate", "lean"});
    EXPECT_EQ(sheet(), edited);
}

TEST_F(AdaptTest, LeavesASheetThatIsThereToBeNamed) {
    EXPECT_THAT(dramatis({"check", "harbour.txt"}).err, Not(HasSubstr("N0410")));
    dramatis({"adapt", "harbour.txt"});
    EXPECT_THAT(dramatis({"check", "harbour.txt"}).err,
                AllOf(HasSubstr("note[N0410]: 'harbour.cues' beside this story is adapted from it"),
                      HasSubstr("dramatis render harbour.cues")));
    EXPECT_THAT(dramatis({"check", "harbour.cues"}).err, Not(HasSubstr("N0410")));
    folder_.add("harbour.cues", "MIRA: Another show.\n");
    EXPECT_THAT(dramatis({"check", "harbour.txt"}).err, Not(HasSubstr("N0410")));
}

TEST_F(AdaptTest, LeavesACastThatHasNoPlaceForMore) {
    constexpr std::string_view cast = "cast.PETER = \"old man\"\n";
    folder_.add("voices.toml", cast);
    for (int run = 0; run < 2; ++run) {
        const auto result = dramatis({"adapt", "harbour.txt"});
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_THAT(result.err, HasSubstr("warning[W0409]"));
        EXPECT_EQ(read_bytes(folder_ / "voices.toml"), cast);
    }
}

TEST_F(AdaptTest, ReadsTheCastThatTheSheetNames) {
    dramatis({"adapt", "harbour.txt", "--cast", "mine.toml"});
    EXPECT_THAT(sheet(), HasSubstr("\nVoices: mine.toml\n"));
    const std::string written = sheet();
    dramatis({"adapt", "harbour.txt"});
    EXPECT_EQ(sheet(), written);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "voices.toml"));
    dramatis({"adapt", "harbour.txt", "--cast", "other.toml"});
    EXPECT_THAT(sheet(), AllOf(HasSubstr("\nVoices: other.toml\n"), Not(HasSubstr("mine.toml"))));
}

TEST_F(AdaptTest, WritesNothingOverTheStory) {
    expect_failure({"adapt", "harbour.txt", "--quotes", "harbour.txt"}, "E0511", 2);
    expect_failure({"adapt", "harbour.txt", "--quotes", "./harbour.cues"}, "E0511", 2);
    expect_failure({"adapt", "harbour.txt", "-o", "harbour.txt"}, "E0511", 2);
    EXPECT_EQ(read_bytes(folder_ / "harbour.txt"), harbour);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "harbour.cues"));
}

TEST_F(AdaptTest, ReplacesASheetOfSomebodyElseWithForceAlone) {
    folder_.add("harbour.cues", "MIRA: Months of work.\n");
    expect_failure({"adapt", "harbour.txt"}, "E0442", 2);
    EXPECT_EQ(sheet(), "MIRA: Months of work.\n");
    EXPECT_EQ(dramatis({"adapt", "harbour.txt", "--force"}).exit_code, 0);
    EXPECT_THAT(sheet(), HasSubstr("\nAdapted-From: harbour.txt"));
}

TEST_F(AdaptTest, WritesQuotationsOverQuotationsAlone) {
    folder_.add("notes.jsonl", "my notes\n");
    expect_failure({"adapt", "harbour.txt", "--quotes", "notes.jsonl"}, "E0451", 2);
    EXPECT_EQ(read_bytes(folder_ / "notes.jsonl"), "my notes\n");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "harbour.cues"));
    EXPECT_EQ(dramatis({"adapt", "harbour.txt", "--quotes", "quotes.jsonl"}).exit_code, 0);
    EXPECT_EQ(dramatis({"adapt", "harbour.txt", "--quotes", "quotes.jsonl"}).exit_code, 0);
}

TEST_F(AdaptTest, ListsOnlyQuestionsThatAreOpen) {
    folder_.add("dark.txt", "\"Hello.\"\n\n\"Who are you?\"\n\n\"Nobody.\"\n\nIt was dark.\n");
    dramatis({"adapt", "dark.txt"});
    std::string answered = read_bytes(folder_ / "dark.cues");
    for (std::size_t at = 0; (at = answered.find("# ? ", at)) != std::string::npos;)
        answered.erase(at, answered.find('\n', at) + 1 - at);
    folder_.add("dark.cues", answered);
    const auto listed = dramatis({"adapt", "dark.txt", "--unsure"});
    EXPECT_EQ(listed.exit_code, 0);
    EXPECT_EQ(listed.out, "");
    EXPECT_EQ(dramatis({"adapt", "dark.txt"}).exit_code, 0);
}

TEST_F(AdaptTest, NamesAStoryOfAnyNameInOneLine) {
    for (const std::string name : {"a\nb.txt", "a\xFF.txt", "a (b).txt"}) {
        folder_.add(name, harbour);
        EXPECT_NE(dramatis({"adapt", name, "-o", "any.cues"}).exit_code, 1) << name;
        EXPECT_NE(dramatis({"adapt", name, "-o", "any.cues"}).exit_code, 1) << name;
        std::filesystem::remove(folder_ / "any.cues");
    }
}

TEST_F(AdaptTest, WritesTheQuotationsForOtherPrograms) {
    dramatis({"adapt", "harbour.txt", "--quotes", "quotes.jsonl"});
    EXPECT_THAT(read_bytes(folder_ / "quotes.jsonl"),
                AllOf(StartsWith("{\"start\":14,\"end\":31,\"speaker\":\"Anna"), HasSubstr("\"speaker\":\"Peter\""),
                      HasSubstr("\"evidence\":\"named tag\"")));
}

TEST_F(AdaptTest, LosesNoSheetThatIsSomebodysOwn) {
    folder_.add("harbour.cues", "MIRA: My own words.\n");
    expect_failure({"adapt", "harbour.txt"}, "E0442", 2);
    EXPECT_EQ(sheet(), "MIRA: My own words.\n");
    folder_.add("harbour.cues", "\xff\xfe no text");
    expect_failure({"adapt", "harbour.txt"}, "E0442", 2);
    expect_failure({"adapt", "harbour.txt", "-o", "harbour.txt"}, "E0511", 2);
}

TEST_F(AdaptTest, RefusesWhatIsNoStory) {
    folder_.add("show.cues", "MIRA: Hello.\n");
    expect_failure({"adapt", "show.cues"}, "E0441");
    folder_.add("show.txt", "SCENE 1: A room\nMIRA: Hello.\nOSK: Hello.\n");
    expect_failure({"adapt", "show.txt"}, "E0441");
    folder_.add("story.docx", std::string("PK\x03\x04") + std::string(60, '\0') + "word/document.xml");
    expect_failure({"adapt", "story.docx"}, "E0160");
    folder_.add("empty.txt", "");
    expect_failure({"adapt", "empty.txt"}, "E0143");
    expect_failure({"adapt", "absent.txt"}, "E0501");
    EXPECT_EQ(dramatis({"adapt", "harbour.txt", "--narrate", "loudly"}).exit_code, 2);
}

TEST_F(AdaptTest, IsNotNeededToCheckOrRender) {
    const auto checked = dramatis({"check", "harbour.txt"});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_THAT(checked.out, HasSubstr("PETER"));
    const auto rendered = dramatis({"harbour.txt", "-o", "out.wav", "--narrate", "all"});
    EXPECT_EQ(rendered.exit_code, 0) << rendered.err;
    EXPECT_THAT(read_bytes(folder_ / "out.wav"), StartsWith("RIFF"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "harbour.cues"));
}

TEST_F(AdaptTest, IsRenderedWhateverItsNameIs) {
    folder_.add("story", harbour);
    EXPECT_EQ(dramatis({"story", "-o", "out.wav"}).exit_code, 0);
    folder_.add("story.docx", std::string("PK\x03\x04") + std::string(60, '\0') + "word/document.xml");
    expect_failure({"story.docx"}, "E0160");
    const auto misspelt = dramatis({"chekc", "story"});
    EXPECT_EQ(misspelt.exit_code, 2);
    EXPECT_THAT(misspelt.err, HasSubstr("no subcommand and no file 'chekc'; did you mean 'check'?"));
}

TEST_F(AdaptTest, TakesACueSheetInATextFileAsItIs) {
    folder_.add("show.txt", "SCENE 1: A room\nMIRA: Hello.\nOSK: Hello.\n");
    const auto checked = dramatis({"check", "show.txt"});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_THAT(checked.out, HasSubstr("MIRA"));
}

}  // namespace
}  // namespace dramatis::pipeline::cli
