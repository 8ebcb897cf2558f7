// What a show's files have run: by the program, without a terminal and on one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class TrustProgramTest : public ::testing::Test {
  protected:
    TrustProgramTest() {
        folder_.add("show/s.cues", "MIRA: Hello.\n");
        write_voices("first");
    }
    // A program that leaves a mark, and speaks. `mark` is a part of its command line.
    void write_voices(const std::string& mark) { folder_.add("show/voices.toml", voices_with(mark)); }
    std::string voices_with(const std::string& mark) const {
        const std::string marked = (folder_ / ("ran-" + mark)).string();
        return "[voice.a]\nengine = \"command\"\ncommand = [\"sh\", \"-c\", \"touch '" + marked +
               "'; exec flite -t \\\"$0\\\" -o \\\"$1\\\"\", \"{text}\", \"{out}\"]\n[cast]\nMIRA = \"a\"\n";
    }
    bool ran(const std::string& mark = "first") const { return fs::exists(folder_ / ("ran-" + mark)); }

    std::vector<std::string> environment() const {
        return {"XDG_CACHE_HOME=" + (folder_ / "cache").string(), "XDG_STATE_HOME=" + (folder_ / "state").string(),
                "XDG_CONFIG_HOME=" + (folder_ / "config").string()};
    }
    ProgramResult dramatis(std::vector<std::string> arguments) {
        return run_program(DRAMATIS_PROGRAM, std::move(arguments),
                           {.folder = folder_ / "show", .environment = environment()});
    }
    // On a terminal; waits for the question and answers it.
    int answer(const std::string& word, std::vector<std::string> arguments = {"render", "s.cues"}) {
        PseudoTerminal terminal(DRAMATIS_PROGRAM, std::move(arguments),
                                {.columns = 200, .folder = folder_ / "show", .environment = environment()});
        EXPECT_TRUE(terminal.wait_for("[y/N]")) << terminal.output();
        EXPECT_FALSE(ran());
        terminal.send(word + "\n");
        const int code = terminal.wait();
        screen_ = terminal.output();
        return code;
    }
    // On a terminal, without a question.
    int unasked(std::vector<std::string> arguments = {"render", "s.cues"}) {
        PseudoTerminal terminal(DRAMATIS_PROGRAM, std::move(arguments),
                                {.columns = 200, .folder = folder_ / "show", .environment = environment()});
        const int code = terminal.wait();
        screen_ = terminal.output();
        EXPECT_THAT(screen_, Not(HasSubstr("[y/N]")));
        return code;
    }

    TemporaryFolder folder_;
    std::string screen_;
};

TEST_F(TrustProgramTest, NoCommandRunsAShowsProgramUnasked) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"render", "s.cues"},
                                                      {"render", "s.cues", "--dump", "timeline"},
                                                      {"render", "s.cues", "--watch"},
                                                      {"play", "s.cues"},
                                                      {"play", "s.cues", "--watch"},
                                                      {"audition", "a"},
                                                      {"audition", "a", "--watch"},
                                                      {"audition", "MIRA", "--sheet", "s.cues"},
                                                      {"render", "s.cues", "--voices", "voices.toml"}}) {
        const auto result = dramatis(arguments);
        EXPECT_EQ(result.exit_code, 1) << testing::PrintToString(arguments);
        // Without a sound card, play may say that first.
        if (arguments[0] != "play" && !(arguments[0] == "audition" && arguments.back() == "--watch")) {
            EXPECT_THAT(result.err, AllOf(HasSubstr("E0470"), HasSubstr("--trust"), HasSubstr("exec flite")));
        }
        EXPECT_FALSE(ran()) << testing::PrintToString(arguments);
    }
}

TEST_F(TrustProgramTest, NeitherDoesAStory) {
    folder_.add("show/story.txt", "\"Hello,\" said Mira.\n\n\"Hello yourself,\" said Mira again.\n");
    folder_.add("show/voices.toml", voices_with("first") + "Narrator = \"a\"\n");
    EXPECT_EQ(dramatis({"render", "story.txt"}).exit_code, 1);
    EXPECT_FALSE(ran());
    EXPECT_EQ(dramatis({"render", "story.txt", "--trust"}).exit_code, 0);
    EXPECT_TRUE(ran());
}

TEST_F(TrustProgramTest, CheckShowsItAndRunsNothing) {
    const auto result = dramatis({"check", "s.cues"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.err, AllOf(HasSubstr("N0470"), HasSubstr("exec flite")));
    EXPECT_FALSE(ran());
}

TEST_F(TrustProgramTest, IsTrustedForOneRunByAnOption) {
    EXPECT_EQ(dramatis({"render", "s.cues", "--trust"}).exit_code, 0);
    EXPECT_TRUE(ran());
    EXPECT_EQ(dramatis({"render", "s.cues"}).exit_code, 1);
}

TEST_F(TrustProgramTest, IsAskedAboutOnceOnATerminal) {
    EXPECT_EQ(answer("y"), 0) << screen_;
    EXPECT_THAT(screen_, AllOf(HasSubstr("voices.toml:3: program: sh -c"), HasSubstr("exec flite")));
    EXPECT_TRUE(ran());
    EXPECT_EQ(unasked(), 0);
    EXPECT_EQ(dramatis({"render", "s.cues"}).exit_code, 0);  // nor without a terminal
}

TEST_F(TrustProgramTest, IsNotRunAfterANo) {
    for (const char* word : {"", "n", "no", "yikes"}) {
        EXPECT_EQ(answer(word), 1) << word;
        EXPECT_FALSE(ran()) << word;
    }
}

TEST_F(TrustProgramTest, IsAskedAboutAgainWhenItChanges) {
    EXPECT_EQ(answer("yes"), 0);
    write_voices("second");
    EXPECT_EQ(dramatis({"render", "s.cues"}).exit_code, 1);
    EXPECT_FALSE(ran("second"));
    fs::remove(folder_ / "ran-first");
    EXPECT_EQ(answer("y"), 0);
    EXPECT_TRUE(ran("second"));
}

TEST_F(TrustProgramTest, CtrlCEndsTheQuestion) {
    PseudoTerminal terminal(DRAMATIS_PROGRAM, {"render", "s.cues"},
                            {.columns = 200, .folder = folder_ / "show", .environment = environment()});
    ASSERT_TRUE(terminal.wait_for("[y/N]"));
    terminal.send("\x03");
    EXPECT_EQ(terminal.wait(), 130);
    EXPECT_FALSE(ran());
}

TEST_F(TrustProgramTest, IsListedAndForgotten) {
    EXPECT_THAT(dramatis({"trust", "--list"}).out, HasSubstr("nothing is trusted"));
    const auto trusted = dramatis({"trust", "s.cues"});
    EXPECT_EQ(trusted.exit_code, 0) << trusted.err;
    EXPECT_THAT(trusted.out, HasSubstr("exec flite"));
    EXPECT_THAT(dramatis({"trust", "--list"}).out, AllOf(HasSubstr((folder_ / "show").string()), HasSubstr("flite")));
    EXPECT_EQ(dramatis({"render", "s.cues"}).exit_code, 0);
    EXPECT_THAT(dramatis({"trust", "--forget", "s.cues"}).out, HasSubstr("1 program forgotten"));
    EXPECT_EQ(dramatis({"render", "s.cues"}).exit_code, 1);
}

TEST_F(TrustProgramTest, OfTheUsersOwnSettingsRunsUnasked) {
    folder_.add("config/dramatis/voices.toml",
                "[voice.mine]\nengine = \"command\"\ncommand = [\"flite\", \"-t\", \"{text}\", \"-o\", \"{out}\"]\n"
                "[cast]\nSOMEBODY-ELSE = \"mine\"\n");
    folder_.add("show/voices.toml", "");
    folder_.add("show/s.cues", "MIRA (voice: mine): Hello.\n");
    EXPECT_EQ(unasked(), 0) << screen_;
    const auto result = dramatis({"render", "s.cues", "--explain"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.err, Not(HasSubstr("warning")));
    EXPECT_THAT(dramatis({"voices", "mine"}).out, HasSubstr("mine"));
    EXPECT_EQ(dramatis({"audition", "mine"}).exit_code, 0);
}

TEST_F(TrustProgramTest, AnOrdinaryShowAsksNothing) {
    folder_.add("show/voices.toml", "[cast]\nMIRA = \"old-woman\"\n");
    EXPECT_EQ(unasked(), 0) << screen_;
    EXPECT_FALSE(fs::exists(folder_ / "state"));
}

TEST_F(TrustProgramTest, ASaveThatNamesAnotherProgramIsRefusedWhileWatching) {
    ASSERT_EQ(dramatis({"trust", "s.cues"}).exit_code, 0);
    Program watching(DRAMATIS_PROGRAM, {"render", "--watch", "s.cues"},
                     {.folder = folder_ / "show", .environment = environment()});
    ASSERT_TRUE(watching.wait_until_printed("LUFS"));
    write_voices("second");
    EXPECT_TRUE(watching.wait_until([](const ProgramResult& printed) { return printed.err.contains("E0470"); }));
    EXPECT_FALSE(ran("second"));
}

}  // namespace
}  // namespace dramatis::pipeline::cli
