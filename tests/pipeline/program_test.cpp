// The program itself, as a user runs it: exit codes, messages, and what is left behind.
#include "tests/support/program.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view sheet = "SCENE 1: A room\nMIRA: Who is there?\nOSK: Only me.\n";

class ProgramTest : public ::testing::Test {
  protected:
    ProgramResult dramatis(std::vector<std::string> arguments, ProgramOptions options = {}) {
        return run_program(DRAMATIS_PROGRAM, std::move(arguments), in_folder(std::move(options)));
    }
    ProgramOptions in_folder(ProgramOptions options = {}) const {
        options.folder = folder_.path();
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        return options;
    }
    // Nothing but what the test put there and the cache.
    void expect_nothing_left(const std::string& expected) {
        std::filesystem::remove_all(folder_ / "cache-home");
        EXPECT_EQ(folder_.listing(), expected);
    }

    TemporaryFolder folder_;
};

TEST_F(ProgramTest, RendersASheetThatIsGivenAlone) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"show.cues"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(std::filesystem::exists(folder_ / "out/show.wav"));
    EXPECT_THAT(result.out, AllOf(HasSubstr("MIRA"), HasSubstr("LUFS"), HasSubstr("2 spoken")));
}

TEST_F(ProgramTest, SaysNothingWhenQuiet) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"render", "show.cues", "--quiet"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out + result.err, IsEmpty());
}

TEST_F(ProgramTest, PrintsNoColourAndNoLiveLineIntoAFile) {
    folder_.add("show.cues", "MIRA (voice nobody): Hello.\n");
    const auto result = dramatis({"render", "show.cues"});
    EXPECT_THAT(result.err, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\r"))));
}

TEST_F(ProgramTest, ExitsWithTwoForAWrongCommandLine) {
    EXPECT_EQ(dramatis({"rendr"}).exit_code, 2);
    EXPECT_EQ(dramatis({"render"}).exit_code, 2);
    EXPECT_EQ(dramatis({"render", "show.cues", "--bits", "13"}).exit_code, 2);
    EXPECT_EQ(dramatis({}).exit_code, 2);
}

TEST_F(ProgramTest, PrintsHelpAndVersion) {
    EXPECT_THAT(dramatis({"--help"}).out, HasSubstr("render"));
    EXPECT_THAT(dramatis({"--version"}).out, StartsWith("dramatis "));
}

TEST_F(ProgramTest, ChecksAShowAsJson) {
    folder_.add("show.cues", "MIRA (voice nobody): Hello.\n");
    const auto result = dramatis({"check", "show.cues", "--format", "json"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, AllOf(StartsWith("["), HasSubstr("\"code\": \"E0403\""), HasSubstr("\"line\": 1"),
                                  HasSubstr("\"column\": 7")));
}

TEST_F(ProgramTest, ExplainsACodeInAnyCase) {
    EXPECT_THAT(dramatis({"explain", "e0403"}).out, StartsWith("E0403"));
    EXPECT_EQ(dramatis({"explain", "E9999"}).exit_code, 2);
}

TEST_F(ProgramTest, PrintsDefaultsThatItReadsItself) {
    for (const std::string what : {"voices", "mix"}) {
        const auto printed = dramatis({"defaults", what});
        ASSERT_EQ(printed.exit_code, 0);
        folder_.add(what + ".toml", printed.out);
    }
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"check", "show.cues", "--strict"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
}

TEST_F(ProgramTest, MakesAShowThatRendersAtOnce) {
    ASSERT_EQ(dramatis({"new", "mine"}).exit_code, 0);
    const auto result = dramatis({"render", "mine/show.cues", "--strict"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(dramatis({"new", "mine"}).exit_code, 1);
}

TEST_F(ProgramTest, FormatsASheetOnceAndForAll) {
    folder_.add("show.cues", "SFX:   knock\nMIRA:   (whispering)   Hush.\n");
    EXPECT_EQ(dramatis({"fmt", "--check", "show.cues"}).exit_code, 1);
    EXPECT_EQ(dramatis({"fmt", "show.cues"}).exit_code, 0);
    EXPECT_EQ(dramatis({"fmt", "--check", "show.cues"}).exit_code, 0);
}

TEST_F(ProgramTest, LeavesASheetWithMistakesUnformatted) {
    folder_.add("show.cues", "MIRA: {pause\nwhat is this\n\nand this\n");
    const auto before = read_bytes(folder_ / "show.cues");
    EXPECT_EQ(dramatis({"fmt", "show.cues"}).exit_code, 1);
    EXPECT_EQ(read_bytes(folder_ / "show.cues"), before);
}

TEST_F(ProgramTest, AuditionsACharacterOfAShow) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"audition", "OSK", "Hello there.", "--sheet", "show.cues"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(std::filesystem::exists(folder_ / "out/OSK.wav"));
}

TEST_F(ProgramTest, AuditionsABuiltInVoiceWithoutAnyShow) {
    const auto result = dramatis({"audition", "woman-scottish", "Hello there."});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(std::filesystem::exists(folder_ / "out/woman-scottish.wav"));
}

TEST_F(ProgramTest, RendersOneSoundOfTheLibrary) {
    const auto result = dramatis({"sounds", "render", "knock", "knock.wav"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(std::filesystem::exists(folder_ / "knock.wav"));
}

TEST_F(ProgramTest, ListsAndClearsTheCache) {
    folder_.add("show.cues", sheet);
    ASSERT_EQ(dramatis({"render", "show.cues", "-q"}).exit_code, 0);
    EXPECT_THAT(dramatis({"cache"}).out, HasSubstr("2 takes"));
    EXPECT_THAT(dramatis({"cache", "clear"}).out, HasSubstr("0 takes"));
}

TEST_F(ProgramTest, KeepsNoTakesWithoutACache) {
    folder_.add("show.cues", sheet);
    ASSERT_EQ(dramatis({"render", "show.cues", "-q", "--no-cache"}).exit_code, 0);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "cache-home"));
}

// -- bad input

TEST_F(ProgramTest, SaysWhereASheetIsNotUtf8) {
    folder_.add("show.cues", "MIRA: Hello.\nOSK: caf\xe9\n");
    const auto result = dramatis({"render", "show.cues"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("E0503"), HasSubstr(":2:")));
    expect_nothing_left("out\nshow.cues\n");
}

TEST_F(ProgramTest, SurvivesALineOfAHundredMegabytes) {
    folder_.add("show.cues", "MIRA: " + std::string(100'000'000, 'a') + "\n");
    const auto result = dramatis({"check", "show.cues"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("error[E"));
    EXPECT_LT(result.err.size(), 2000u);
}

TEST_F(ProgramTest, PointsAtNulBytes) {
    folder_.add("show.cues", std::string("MIRA: Hel\0lo.\n", 14));
    const auto result = dramatis({"check", "show.cues"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("show.cues:1:10"));
}

TEST_F(ProgramTest, SpeaksFiftyThousandCharactersThatCrashTheEngine) {
    std::string text = "MIRA: ";
    for (int i = 0; i < 25'000; ++i) text += "s'";
    folder_.add("show.cues", text + "\n");
    const auto result = dramatis({"render", "show.cues"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
}

TEST_F(ProgramTest, SaysThatAVoiceExtendsItself) {
    folder_.add("show.cues", sheet);
    folder_.add("voices.toml", "[voice.mira]\nextends = \"mira\"\n");
    const auto result = dramatis({"render", "show.cues"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("voices.toml:2:"));
}

TEST_F(ProgramTest, KeepsFilesInsideTheShowUnlessAllowed) {
    folder_.add("tone.toml", "");
    folder_.add("show/show.cues", "Voices: ../tone.toml\n\nMIRA: Hello.\n");
    const auto refused = dramatis({"check", "show/show.cues"});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("E0507"), HasSubstr("--allow-outside")));
    EXPECT_EQ(dramatis({"check", "show/show.cues", "--allow-outside"}).exit_code, 0);
}

TEST_F(ProgramTest, SaysThatAFolderMayNotBeWritten) {
    folder_.add("show.cues", sheet);
    std::filesystem::create_directory(folder_ / "locked");
    std::filesystem::permissions(folder_ / "locked",
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                                     std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
    const auto result =
        dramatis({"render", "show.cues", "-o", "locked/show.wav", "--no-cache"}, {.without_privileges = true});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("locked"));
    EXPECT_TRUE(std::filesystem::is_empty(folder_ / "locked"));
}

TEST_F(ProgramTest, LeavesTheOldEpisodeWhenTheDiskIsFull) {
    folder_.add("show.cues", sheet);
    folder_.add("show.wav", "an older episode");
    const auto result = dramatis({"render", "show.cues", "-o", "show.wav"}, {.largest_file = 300'000});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("error[E"));
    EXPECT_EQ(read_bytes(folder_ / "show.wav"), "an older episode");
    expect_nothing_left("show.cues\nshow.wav\n");
}

TEST_F(ProgramTest, FailsWhenStandardOutputIsFull) {
    folder_.add("show.cues", sheet);
    const auto result =
        run_program("/bin/sh", {"-c", std::string(DRAMATIS_PROGRAM) + " voices > /dev/full"}, in_folder());
    EXPECT_EQ(result.exit_code, 1);
}

TEST_F(ProgramTest, SaysThatAReportHasNoPlaceBeforeItRenders) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"render", "show.cues", "-o", "show.wav", "--report", "nowhere/report.json"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("E0504"));
    expect_nothing_left("show.cues\n");
}

TEST_F(ProgramTest, WorksInAFolderThatIsGone) {
    folder_.add("show.cues", sheet);
    folder_.add("voices.toml", "[cast]\nMIRA = \"old-woman\"\n");
    const std::string show = (folder_ / "show.cues").string();
    const auto result = run_program(
        "/bin/sh",
        {"-c", "mkdir gone && cd gone && rmdir ../gone && " + std::string(DRAMATIS_PROGRAM) + " check " + show},
        in_folder());
    EXPECT_EQ(result.exit_code, 0) << result.err;
}

// Sanitizers need more address space than there is: they would fail before the program starts.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(ProgramTest, LeavesNothingHalfWrittenWhenMemoryRunsOut) {
    folder_.add("show.cues", "MIRA: Hello.\nPAUSE: 60 s\nMIRA: Hello again.\n");
    for (const int megabytes : {60, 90, 120, 180, 240}) {
        const auto result =
            run_program("/bin/sh",
                        {"-c", "ulimit -c 0; ulimit -v " + std::to_string(megabytes * 1024) + "; exec " +
                                   std::string(DRAMATIS_PROGRAM) + " render show.cues -o show.wav --no-cache"},
                        in_folder());
        // Below what the system's loader needs it is the loader that gives up, with 127.
        EXPECT_THAT(result.exit_code, ::testing::AnyOf(0, 1, 127)) << megabytes << " MB: " << result.err;
        std::filesystem::remove(folder_ / "show.wav");
        expect_nothing_left("show.cues\n");
    }
}
#endif

TEST_F(ProgramTest, TakesSizesAsPeopleWriteThem) {
    for (const char* size : {"1.5GB", "500MB", "2 gb", "0.5 GiB", "1048576", "0"})
        EXPECT_EQ(dramatis({"cache", "trim", size}).exit_code, 0) << size;
    for (const char* size : {"-5", "much", "5 apples", "1e30", "99999999999999999999TB", ""})
        EXPECT_EQ(dramatis({"cache", "trim", "--", size}).exit_code, 2) << size;
}

TEST_F(ProgramTest, SaysByItsExitCodeWhichSignalEndedIt) {
    std::string long_show;
    for (int i = 0; i < 4000; ++i)
        long_show += "MIRA: This is line number " + std::to_string(i) + " of a very long show.\n";
    folder_.add("show.cues", long_show);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--no-cache"}, in_folder());
        EXPECT_TRUE(program.wait_until([](const ProgramResult& so_far) { return !so_far.err.empty(); }));
        program.signal(number);
        EXPECT_EQ(program.wait().exit_code, 128 + number);
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "show.wav"));
}

TEST_F(ProgramTest, LeavesNoStemsWhenInterrupted) {
    std::string long_show;
    for (int i = 0; i < 400; ++i) long_show += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n";
    folder_.add("show.cues", long_show);
    Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--stems"}, in_folder());
    EXPECT_TRUE(program.wait_until([](const ProgramResult& so_far) { return so_far.err.contains("Mixing"); }));
    program.interrupt();
    if (program.wait().exit_code == 130) expect_nothing_left("show.cues\n");
}

TEST_F(ProgramTest, LeavesNothingHalfWrittenWhenInterrupted) {
    std::string long_show;
    for (int i = 0; i < 400; ++i) long_show += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n";
    folder_.add("show.cues", long_show);
    folder_.add("show.wav", "an older episode");
    for (const int wait_ms : {0, 20, 60, 150, 400, 900}) {
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "-q"}, in_folder());
        std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms));
        program.interrupt();
        const auto result = program.wait();
        // Before the first line of main a Ctrl-C kills; after the last, it comes too late.
        EXPECT_THAT(result.exit_code, ::testing::AnyOf(130, 0)) << result.err;
        if (result.exit_code == 130) {
            EXPECT_EQ(read_bytes(folder_ / "show.wav"), "an older episode");
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            EXPECT_THAT(entry.path().filename().string(), ::testing::AnyOf("show.cues", "show.wav", "cache-home"));
        }
        folder_.add("show.wav", "an older episode");
    }
}

}  // namespace
}  // namespace dramatis
