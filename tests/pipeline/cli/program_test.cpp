// The program itself, as a user runs it: exit codes, messages, and what is left behind.
#include "tests/support/program.h"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sanitizers.h"
#include "core/units.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

// As far as it counts: files of another kind are never replaced.
constexpr std::string_view older_episode = "RIFF1234WAVE, an older episode";
constexpr std::string_view sheet = "SCENE 1: A room\nMIRA: Who is there?\nOSK: Only me.\n";

std::string long_show(int lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n";
    return text;
}

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

    // A whole WAVE file of 24 bits in stereo at 48 kHz that lasts so long, with a signal in it.
    void expect_sound(const std::string& name, Seconds shortest, Seconds longest, bool has_signal = true) const {
        const std::string bytes = read_bytes(folder_ / name);
        const auto number = [&](std::size_t at) {
            std::uint32_t value = 0;
            std::memcpy(&value, bytes.data() + at, sizeof value);
            return value;
        };
        const std::size_t format = bytes.find("fmt "), data = bytes.find("data");
        ASSERT_TRUE(bytes.starts_with("RIFF") && format < data && data < bytes.size()) << name;
        EXPECT_EQ(number(format + 8) >> 16, 2u);  // channels
        EXPECT_EQ(number(format + 12), 48000u);
        EXPECT_EQ(number(format + 20) >> 16, 24u);
        const std::string samples = bytes.substr(data + 8, number(data + 4));
        ASSERT_EQ(samples.size(), number(data + 4)) << name << " is cut short";
        const double seconds = static_cast<double>(samples.size()) / (48000.0 * 6.0);
        EXPECT_GE(seconds, shortest.value) << name;
        EXPECT_LE(seconds, longest.value) << name;
        int peak = 0;  // of the upper eight bits
        for (std::size_t i = 2; i < samples.size(); i += 3)
            peak = std::max(peak, std::abs(static_cast<signed char>(samples[i])));
        if (has_signal) {
            EXPECT_GT(peak, 10) << name << " is silent";
        }
    }

    TemporaryFolder folder_;
};

TEST_F(ProgramTest, RendersASheetThatIsGivenAlone) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"show.cues"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    expect_sound("out/show.wav", {1.5}, {10.0});
    EXPECT_THAT(result.out, AllOf(HasSubstr("MIRA"), HasSubstr("LUFS"), HasSubstr("2 spoken")));
}

// The voice of a program that fails on every line.
constexpr std::string_view failing_voice =
    "[voice.bad]\n"
    "engine = \"command\"\n"
    "command = [\"/bin/false\"]\n"
    "[cast]\n"
    "OSK = \"bad\"\n";

TEST_F(ProgramTest, SaysByItsExitCodeThatALineCouldNotBeSpoken) {
    folder_.add("show.cues", sheet);
    folder_.add("voices.toml", failing_voice);
    const auto first = dramatis({"render", "show.cues", "-o", "show.wav", "--trust"});
    EXPECT_EQ(first.exit_code, 3) << first.err;
    EXPECT_THAT(first.out, ::testing::EndsWith("1 of 2 lines could not be spoken: silence stands in for it\n"));
    expect_sound("show.wav", {1.5}, {10.0});
    const std::string episode = read_bytes(folder_ / "show.wav");
    const auto quiet = dramatis({"render", "show.cues", "-o", "show.wav", "-q", "--rate", "44100", "--trust"});
    EXPECT_EQ(quiet.exit_code, 3);
    EXPECT_THAT(quiet.err, HasSubstr("'show.wav' stays as it was"));
    EXPECT_TRUE(read_bytes(folder_ / "show.wav") == episode);
    const auto allowed =
        dramatis({"render", "show.cues", "-o", "show.wav", "-q", "--rate", "44100", "--allow-silent-lines", "--trust"});
    EXPECT_EQ(allowed.exit_code, 3);
    EXPECT_FALSE(read_bytes(folder_ / "show.wav") == episode);
    EXPECT_EQ(dramatis({"render", "show.cues", "-o", "strict.wav", "--strict", "--trust"}).exit_code, 1);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "strict.wav"));
    EXPECT_EQ(dramatis({"render", "show.cues", "--dump", "timeline", "--trust"}).exit_code, 3);
}

TEST_F(ProgramTest, AuditionsNoVoiceThatCanNotSpeak) {
    folder_.add("voices.toml", failing_voice);
    const auto result = dramatis({"audition", "bad", "Hello there.", "-o", "bad.wav", "--trust"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.err, HasSubstr("E0425"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "bad.wav"));
}

TEST_F(ProgramTest, RendersNothingWithoutTheProgramOfAVoice) {
    folder_.add("show.cues", sheet);
    folder_.add("voices.toml",
                "[voice.bad]\nengine = \"command\"\ncommand = [\"./no-such-program\"]\n"
                "[cast]\nOSK = \"bad\"\n");
    const auto result = dramatis({"render", "show.cues", "-o", "show.wav", "--trust"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("error[E0225]"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "show.wav"));
}

TEST_F(ProgramTest, SaysNothingWhenQuiet) {
    folder_.add("show.cues", sheet);
    const auto result = dramatis({"render", "show.cues", "--quiet"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out + result.err, IsEmpty());
    expect_sound("out/show.wav", {1.5}, {10.0});
}

TEST_F(ProgramTest, RendersTheSameWithItsStandardStreamsClosed) {
    folder_.add("show.cues", sheet);
    const auto with = [&](std::string closed, int exit_code) {
        const auto result = run_program(
            "/bin/sh", {"-c", "exec " DRAMATIS_PROGRAM " render show.cues -o a.wav " + closed}, in_folder());
        EXPECT_EQ(result.exit_code, exit_code) << closed << ": " << result.err;
        std::string rendered = read_bytes(folder_ / "a.wav");
        std::filesystem::remove(folder_ / "a.wav");
        return rendered;
    };
    const std::string rendered = with("", 0);
    EXPECT_TRUE(rendered == with("<&-", 0));
    EXPECT_TRUE(rendered == with("2>&-", 0));
    EXPECT_TRUE(rendered == with("<&- 2>&-", 0));
    // What is printed is lost, and the exit code says so.
    EXPECT_TRUE(rendered == with(">&-", 1));
    EXPECT_TRUE(rendered == with("<&- >&- 2>&-", 1));
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
    expect_sound("out/show.wav", {5.0}, {300.0});
    EXPECT_EQ(dramatis({"new", "mine"}).exit_code, 1);
}

TEST_F(ProgramTest, FormatsASheetOnceAndForAll) {
    folder_.add("show.cues", "SFX:   knock\nMIRA:   (whispering)   Hush.\n");
    EXPECT_EQ(dramatis({"fmt", "--check", "show.cues"}).exit_code, 1);
    EXPECT_EQ(dramatis({"fmt", "show.cues"}).exit_code, 0);
    EXPECT_EQ(read_bytes(folder_ / "show.cues"), "SFX: knock\nMIRA (whispering): Hush.\n");
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
    expect_sound("out/OSK.wav", {0.4}, {3.0});
}

// They once went on as if the file weren't there.
TEST_F(ProgramTest, SaysThatAFileOfAShowCannotBeReadWhateverIsAskedOfTheShow) {
    folder_.add("show.cues", sheet);
    std::filesystem::create_symlink("nowhere", folder_ / "voices.toml");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"audition", "MIRA", "Hello.", "--sheet", "show.cues", "-o", "mira.wav"},
          std::vector<std::string>{"voices", "--sheet", "show.cues"},
          std::vector<std::string>{"sounds", "--sheet", "show.cues"}, std::vector<std::string>{"check", "show.cues"}}) {
        const auto result = dramatis(arguments);
        EXPECT_EQ(result.exit_code, 1) << arguments.front();
        EXPECT_THAT(result.err, HasSubstr("error[E0501]: can't open")) << arguments.front();
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "mira.wav"));
}

TEST_F(ProgramTest, AuditionsABuiltInVoiceWithoutAnyShow) {
    const auto result = dramatis({"audition", "woman-scottish", "Hello there."});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    expect_sound("out/woman-scottish.wav", {0.4}, {3.0});
}

TEST_F(ProgramTest, RendersOneSoundOfTheLibrary) {
    const auto result = dramatis({"sounds", "render", "knock", "knock.wav"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    expect_sound("knock.wav", {0.1}, {3.0});
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

TEST_F(ProgramTest, SurvivesFiftyThousandCharactersThatCrashTheEngine) {
    std::string text = "MIRA: ";
    for (int i = 0; i < 25'000; ++i) text += "s'";
    folder_.add("show.cues", text + "\n");
    const auto result = dramatis({"render", "show.cues"});
    EXPECT_EQ(result.exit_code, 3) << result.err;
    EXPECT_THAT(result.err, HasSubstr("the line lasts longer than 10 minutes"));
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
    folder_.add("show.wav", older_episode);
    const auto result = dramatis({"render", "show.cues", "-o", "show.wav"}, {.largest_file = 300'000});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("error[E"));
    EXPECT_EQ(read_bytes(folder_ / "show.wav"), older_episode);
    expect_nothing_left("show.cues\nshow.wav\n");
}

TEST_F(ProgramTest, FailsWhenStandardOutputIsFull) {
    folder_.add("show.cues", sheet);
    const auto result =
        run_program("/bin/sh", {"-c", std::string(DRAMATIS_PROGRAM) + " voices > /dev/full"}, in_folder());
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("can't write to standard output: No space left on device"));
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

TEST_F(ProgramTest, TakesSizesAsPeopleWriteThem) {
    for (const char* size : {"1.5GB", "500MB", "2 gb", "0.5 GiB", "1048576", "0"})
        EXPECT_EQ(dramatis({"cache", "trim", size}).exit_code, 0) << size;
    for (const char* size : {"-5", "much", "5 apples", "1e30", "99999999999999999999TB", ""})
        EXPECT_EQ(dramatis({"cache", "trim", "--", size}).exit_code, 2) << size;
}

TEST_F(ProgramTest, SaysByItsExitCodeWhichSignalEndedIt) {
    folder_.add("show.cues", long_show(4000));
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--no-cache"}, in_folder());
        EXPECT_TRUE(program.wait_until([](const ProgramResult& so_far) { return !so_far.err.empty(); }));
        program.signal(number);
        EXPECT_EQ(program.wait().exit_code, 128 + number);
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "show.wav"));
}

TEST_F(ProgramTest, LeavesNoStemsWhenInterrupted) {
    folder_.add("show.cues", long_show(400));
    constexpr int most_attempts = 10;  // on a busy machine, the interrupt may come too late
    int exit_code = 0;
    for (int attempt = 0; attempt < most_attempts && exit_code == 0; ++attempt) {
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--stems"}, in_folder());
        ASSERT_TRUE(program.wait_until([](const ProgramResult& so_far) { return so_far.err.contains("Mixing"); }));
        program.interrupt();
        exit_code = program.wait().exit_code;
        if (exit_code == 0) {
            EXPECT_TRUE(std::filesystem::remove(folder_ / "show.wav"));
            EXPECT_GT(std::filesystem::remove_all(folder_ / "show.stems"), 1u);
        }
    }
    EXPECT_EQ(exit_code, 130);
    expect_nothing_left("show.cues\n");
}

// Stopped in each stage, a render leaves the old episode; not stopped, the new one. Nothing else ever.
TEST_F(ProgramTest, LeavesNothingHalfWrittenWhenInterrupted) {
    folder_.add("show.cues", long_show(400));
    folder_.add("show.wav", older_episode);
    for (const std::string stage : {"", "Speaking", "Mixing", "Mastering"}) {
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav"}, in_folder());
        ASSERT_TRUE(program.wait_until([&](const ProgramResult& so_far) { return so_far.err.contains(stage); }));
        program.interrupt();
        const auto result = program.wait();
        // Before the first line of main a Ctrl-C kills. Mastering is short: it may come too late.
        if (stage == "Mastering" && result.exit_code == 0)
            expect_sound("show.wav", {300.0}, {3000.0});
        else {
            EXPECT_EQ(result.exit_code, 130) << stage << ": " << result.err;
            EXPECT_EQ(read_bytes(folder_ / "show.wav"), older_episode) << stage;
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            EXPECT_THAT(entry.path().filename().string(), ::testing::AnyOf("show.cues", "show.wav", "cache-home"));
        }
        folder_.add("show.wav", older_episode);
    }
    EXPECT_EQ(dramatis({"render", "show.cues", "-o", "show.wav"}).exit_code, 0);
    expect_sound("show.wav", {300.0}, {3000.0});
}

}  // namespace
}  // namespace dramatis::pipeline::cli
