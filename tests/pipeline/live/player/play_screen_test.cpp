// `dramatis play` at a terminal, on a device that goes at the pace of a sound card: the screen shows what is heard, and the
// keys do what they say.
#include <signal.h>

#include "tests/pipeline/live/player/played_show.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/sound_server.h"

namespace dramatis::pipeline::live::player {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Long speeches: each is on the screen while a key is pressed, on a machine with other work too.
constexpr std::string_view screen_sheet = R"(Title: The Lamp
Language: en-gb

SCENE 1: The hall
AMBIENCE: rain (-24 dB)
MIRA: Who is there, at this hour, and in this weather, on the very night when the road is closed? {pause 40 s}
OSK: Only me, your brother, whom nobody asked to come and whom nobody will ask to stay for breakfast. {pause 40 s}
SCENE 2: The kitchen
KELL: Then come in, both of you, and shut the door, for the tea is getting as cold as the two of you. {pause 40 s}
)";

constexpr std::string_view up = "\x1b[A", down = "\x1b[B", right = "\x1b[C", left = "\x1b[D";

class PlayScreen : public testing::Test {
  protected:
    void SetUp() override { show.write(screen_sheet); }
    // Begins to play, and waits for Mira.
    void start(std::vector<std::string> more = {}) {
        auto options = show.options(server.environment());
        options.environment.insert(options.environment.end(), {"VISUAL=", "EDITOR=sh editor.sh"});
        terminal = std::make_unique<PseudoTerminal>(
            DRAMATIS_PROGRAM, show.play_arguments(std::move(more)),
            TerminalOptions{.folder = options.folder, .environment = options.environment});
        ASSERT_TRUE(terminal->wait_for("playing"));
        ASSERT_TRUE(terminal->wait_for("show.cues:6")) << terminal->screen();
    }
    testing::AssertionResult shows(std::string_view text) {
        if (terminal->wait_for(text)) return testing::AssertionSuccess();
        return testing::AssertionFailure() << "not on the screen: " << text << "\n" << terminal->screen();
    }
    testing::AssertionResult shows_no(std::string_view text) {
        if (terminal->wait_until([&] { return terminal->screen().find(text) == std::string::npos; }))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << "still on the screen: " << text << "\n" << terminal->screen();
    }
    void expect_end(int exit_code) {
        EXPECT_EQ(terminal->wait(), exit_code) << terminal->screen();
        EXPECT_FALSE(terminal->shown().is_on_alternate_screen());
        EXPECT_TRUE(terminal->shown().cursor_is_visible());
        EXPECT_TRUE(terminal->settings_are_as_before());
        EXPECT_THAT(terminal->screen(), Not(HasSubstr("error")));
    }

    PlayedShow show;
    PulseServer server;
    std::unique_ptr<PseudoTerminal> terminal;
};

TEST_F(PlayScreen, ShowsWhatIsHeardAndFollowsTheWords) {
    start();
    EXPECT_THAT(terminal->screen(), AllOf(HasSubstr("The Lamp"), HasSubstr("1  The hall"), HasSubstr("MIRA"),
                                          HasSubstr("show.cues:6"), HasSubstr("OSK: Only me")));
    EXPECT_TRUE(terminal->wait_until([&] { return terminal->shown().underlined() == "hour,"; }));
    EXPECT_TRUE(terminal->wait_until([&] { return terminal->shown().underlined() == "weather,"; }));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, PausesAndGoesOn) {
    start();
    terminal->send(" ");
    ASSERT_TRUE(shows("paused"));
    terminal->read_for(std::chrono::milliseconds(300));
    const std::string there = terminal->shown().underlined();
    terminal->read_for(std::chrono::milliseconds(1500));
    EXPECT_EQ(terminal->shown().underlined(), there);
    EXPECT_THAT(terminal->screen(), HasSubstr("paused"));
    terminal->send(" ");
    EXPECT_TRUE(shows("playing"));
    EXPECT_TRUE(terminal->wait_until([&] { return terminal->shown().underlined() != there; }));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, GoesToSpeechesAndScenes) {
    start();
    terminal->send(right);
    EXPECT_TRUE(shows("show.cues:7"));
    EXPECT_TRUE(shows("Only me, your brother,"));
    terminal->send(left);  // to its beginning, if it is well under way, and
    terminal->send(left);
    EXPECT_TRUE(shows("show.cues:6"));
    terminal->send(down);
    EXPECT_TRUE(shows("2  The kitchen"));
    EXPECT_TRUE(shows("show.cues:9"));
    terminal->send(up);
    terminal->send(up);
    EXPECT_TRUE(shows("1  The hall"));
    EXPECT_TRUE(shows("show.cues:6"));
    terminal->send("]]");  // into the pause
    EXPECT_TRUE(shows(" 0:1"));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, GoesElsewhereInAPause) {
    start();
    terminal->send(" ");
    ASSERT_TRUE(shows("paused"));
    terminal->send(down);
    EXPECT_TRUE(shows("2  The kitchen"));
    EXPECT_THAT(terminal->screen(), HasSubstr("paused"));
    terminal->send(" ");
    EXPECT_TRUE(shows("show.cues:9"));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, RepeatsAndPlaysABusAlone) {
    start();
    terminal->send("r");
    EXPECT_TRUE(shows("repeat "));
    terminal->send("s");
    EXPECT_TRUE(shows("solo dialogue"));
    terminal->send("s");
    EXPECT_TRUE(shows("solo ambience"));
    terminal->send("sss");
    EXPECT_TRUE(shows_no("solo ambience"));
    EXPECT_TRUE(shows_no("solo music"));
    terminal->send("r");
    EXPECT_TRUE(shows_no("· repeat"));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, PrintsTheLineOfTheSheetAndOpensItInAnEditor) {
    show.folder.add("editor.sh", "echo \"editing $1 $2\" && read -r line\n");
    start();
    terminal->send("e");
    EXPECT_TRUE(shows("show.cues:6: MIRA: Who is there"));
    terminal->send("o");
    EXPECT_TRUE(shows("editing +6 show.cues"));
    EXPECT_FALSE(terminal->shown().is_on_alternate_screen());
    terminal->send("\n");
    EXPECT_TRUE(shows("playing"));
    terminal->send("q");
    expect_end(0);
    EXPECT_THAT(terminal->screen(), HasSubstr("show.cues:6: MIRA: Who is there"));
}

TEST_F(PlayScreen, LeavesAtControlC) {
    start();
    terminal->send("\x03");
    expect_end(130);
}

TEST_F(PlayScreen, StopsAtControlZAndComesBack) {
    start();
    terminal->send("\x1a");
    ASSERT_TRUE(terminal->wait_for_stop());
    EXPECT_FALSE(terminal->shown().is_on_alternate_screen());
    EXPECT_TRUE(terminal->settings_are_as_before());
    terminal->read_for(std::chrono::milliseconds(500));
    terminal->resume_in_foreground();
    ASSERT_TRUE(terminal->wait_until([&] { return terminal->shown().is_on_alternate_screen(); }));
    EXPECT_TRUE(shows("playing"));
    EXPECT_TRUE(terminal->wait_until([&] { return terminal->shown().underlined() == "weather,"; }));
    terminal->send("q");
    expect_end(0);
}

TEST_F(PlayScreen, EndsWithTheShow) {
    show.write("Title: The Lamp\nLanguage: en-gb\n\n\n\nMIRA: Who is there?\n");
    start();
    expect_end(0);
}

}  // namespace
}  // namespace dramatis::pipeline::live::player
