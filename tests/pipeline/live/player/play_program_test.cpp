// `dramatis play` as a user meets it whose device, sheet or place isn't there; and what it prints when no terminal is.
#include <fmt/format.h>

#include "tests/pipeline/live/player/played_show.h"
#include "tests/support/captured_device.h"
#include "tests/support/editor_saves.h"
#include "tests/support/trace_file.h"

namespace dramatis::pipeline::live::player {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view program_sheet = "Title: The Lamp\nSCENE 1: The hall\nMIRA: Who is there?\nOSK: Only me.\n";

class PlayProgram : public testing::Test {
  protected:
    void SetUp() override { show.write(program_sheet); }
    void expect_failure(std::vector<std::string> arguments, const testing::Matcher<const std::string&>& message) {
        const auto result = show.play(device.environment(), std::move(arguments));
        EXPECT_EQ(result.exit_code, 1);
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, message);
    }

    PlayedShow show;
    CapturedDevice device;
};

TEST_F(PlayProgram, WithoutASoundCardSaysHowToRender) {
    const auto result = show.play(no_sound_device(show.folder));
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err,
              "error[E0350]: there is no sound card or sound server to play on\n"
              "  help: render to a file instead: dramatis render SHEET -o out/episode.wav\n");
}

TEST_F(PlayProgram, WithoutASoundCardStillTellsOfMistakes) {
    show.write("MIRA (voice nobody): Hello.\n");
    const auto result = show.play(no_sound_device(show.folder));
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, StartsWith("show.cues:1:7: error[E0403]: there is no voice 'nobody'\n"));
}

TEST_F(PlayProgram, OfAWrongDeviceGivesTheNearestAndTheList) {
    expect_failure({"--device", "captrue"},
                   AllOf(StartsWith("error[E0351]: there is no output device 'captrue'\n"),
                         HasSubstr("did you mean 'capture'?"), HasSubstr("\n    1  default (ALSA), default\n")));
}

TEST_F(PlayProgram, PlaysOnTheDeviceThatIsNamed) {
    EXPECT_EQ(show.play(device.environment(), {"--device", "CAPTURE"}).exit_code, 0);
    expect_same_sound(device.captured(), without_silence(show.rendered(program_sheet)));
}

TEST_F(PlayProgram, WritesItsTimings) {
    ASSERT_EQ(show.play(device.environment(), {"--timings", "trace.json"}).exit_code, 0);
    auto trace = read_trace(show.folder / "trace.json");
    for (const char* const thread : {"main", "director", "mixing", "line pool 1", "speech worker 1"})
        EXPECT_THAT(trace, testing::Contains(testing::Key(thread)));
    EXPECT_THAT(event_names(trace),
                testing::IsSupersetOf({"read", "perform", "arrange", "line", "speak", "clip", "mix"}));
    for (const auto& event : trace["mixing"]) EXPECT_THAT(event.name, testing::AnyOf("mix", "clip", "loop"));
}

TEST_F(PlayProgram, ListsDevices) {
    const auto some = run_program(DRAMATIS_PROGRAM, {"play", "--list-devices"}, show.options(device.environment()));
    EXPECT_EQ(some.exit_code, 0);
    EXPECT_THAT(some.out, AllOf(HasSubstr("capture (ALSA), 44100 48000 96000 192000 Hz\n"),
                                HasSubstr("default (ALSA), 44100 48000 96000 192000 Hz, default\n")));
    EXPECT_EQ(some.err, "");
    const auto none =
        run_program(DRAMATIS_PROGRAM, {"play", "--list-devices"}, show.options(no_sound_device(show.folder)));
    EXPECT_EQ(none.exit_code, 0);
    EXPECT_EQ(none.out, "there is no sound device\n");
    EXPECT_EQ(none.err, "");
}

TEST_F(PlayProgram, TellsOfMistakesInTheSheet) {
    show.write("SCENE 1: The hall\nMIRA (voice nobody): Hello.\nOSK: *\n");
    expect_failure({}, AllOf(StartsWith("show.cues:2:7: error[E0403]: there is no voice 'nobody'\n"),
                             HasSubstr("MIRA (voice nobody): Hello.\n"),
                             HasSubstr("error[E0409]: the show has mistakes; nothing is played\n")));
}

TEST_F(PlayProgram, TellsOfASheetThatIsNotThere) {
    std::filesystem::remove(show.folder / "show.cues");
    expect_failure({}, StartsWith("error[E0501]: can't open 'show.cues'"));
}

TEST_F(PlayProgram, TellsOfPlacesThatAreNotThere) {
    expect_failure({"--from", "SCENE 9"}, StartsWith("error[E0423]: this show has no scene 'SCENE 9'\n"
                                                     "  help: there is one scene, 'SCENE 1: The hall'\n"));
    expect_failure({"--from", "line:99"}, AllOf(StartsWith("error[E0423]"), HasSubstr("the last cue is in line 4")));
    expect_failure({"--from", "20:00"}, AllOf(StartsWith("error[E0423]"), HasSubstr("it lasts 0:0")));
    expect_failure({"--to", "SCENE 9"}, StartsWith("error[E0423]: this show has no scene 'SCENE 9'\n"));
    expect_failure({"--from", "0:02", "--to", "0:01"}, StartsWith("error[E0424]: the end is before the beginning\n"));
    expect_failure({"--only", "KELL"}, StartsWith("error[E0421]: nobody in this show is called 'KELL'\n"));
}

TEST_F(PlayProgram, RefusesAWrongCommandLine) {
    EXPECT_EQ(show.play(device.environment(), {"--solo", "drums"}).exit_code, 2);
    EXPECT_EQ(show.play(device.environment(), {"--latency", "soon"}).exit_code, 2);
}

TEST_F(PlayProgram, PrintsPlainLinesWhereNoTerminalIs) {
    const auto result = show.play(device.environment());
    EXPECT_THAT(result.out,
                AllOf(StartsWith("The Lamp\n   0:00  SCENE 1  The hall\n"), testing::Not(HasSubstr("\x1b"))));
    EXPECT_EQ(result.err, "");
}

TEST_F(PlayProgram, HoldsNoMoreAfterManySavesThanAfterOne) {
    constexpr int saves = 200;
    const auto sheet_with = [](int number) { return fmt::format("MIRA: This is save {}.\nOSK: So it is.\n", number); };
    show.write(sheet_with(0));
    Program player(DRAMATIS_PROGRAM, show.play_arguments({"--watch", "-j1"}), show.options(device.environment()));
    ASSERT_TRUE(player.wait_until_printed("show\n")) << player.so_far().err;
    save(show.folder / "show.cues", sheet_with(1), SaveWay::RenamedOver);
    ASSERT_TRUE(player.wait_until_printed("spoken anew")) << player.so_far().err;
    const auto descriptors = player.descriptors(), threads = player.threads();
    for (int number = 2; number < saves; ++number)
        save(show.folder / "show.cues", sheet_with(number), static_cast<SaveWay>(number % save_ways));
    save(show.folder / "show.cues", sheet_with(saves) + "MIRA: Then come in.\nOSK: It is late.\n", SaveWay::InPlace);
    ASSERT_TRUE(player.wait_until_printed("show.cues: 3 lines spoken anew")) << player.so_far().err;
    EXPECT_TRUE(player.wait_until([&](const auto&) {
        return player.descriptors() <= descriptors && player.threads() <= threads;
    })) << player.descriptors()
        << " descriptors of " << descriptors << ", " << player.threads() << " threads of " << threads;
    player.interrupt();
    EXPECT_EQ(player.wait().exit_code, 130);
}

class PlayWithASilentLine : public PlayProgram {
  protected:
    void SetUp() override {
        show.write("Title: The Lamp\nMIRA: Who is there?\nOSK: Only me.\n");
        show.folder.add("voices.toml",
                        "[voice.broken]\nengine = \"command\"\ncommand = [\"false\"]\n[cast]\nOSK = \"broken\"\n");
    }
    static constexpr const char* warning =
        "show.cues:3:6: warning[W0410]: OSK's line is silent: the speech program 'false' failed with status 1\n"
        "    3 | OSK: Only me.\n"
        "      |      ^~~~~~~~\n";
};

TEST_F(PlayWithASilentLine, TellsOfItAtItsPlaceAndByTheExitCode) {
    const auto result = show.play(device.environment(), {"--trust"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.out, HasSubstr("OSK's line is silent: the speech program 'false' failed with status 1\n"));
    EXPECT_EQ(result.err, std::string(warning) + "1 line could not be spoken: silence stood in for it\n");
}

TEST_F(PlayWithASilentLine, TellsOfItWhenQuietToo) {
    const auto result = show.play(device.environment(), {"--trust", "--quiet"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, warning);
}

TEST_F(PlayWithASilentLine, EndsWellIfTheLineIsNotToBeHeard) {
    EXPECT_EQ(show.play(device.environment(), {"--trust", "--to", "line:2"}).exit_code, 0);
}

TEST_F(PlayProgram, PrintsNothingWhenQuiet) {
    const auto result = show.play(device.environment(), {"--quiet"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out + result.err, "");
}

}  // namespace
}  // namespace dramatis::pipeline::live::player
