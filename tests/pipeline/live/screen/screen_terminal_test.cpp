// The live screen as a person at a terminal meets it: what it shows, which keys it knows, and what it leaves behind in
// each way of going.
#include <signal.h>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/pseudo_terminal.h"

namespace dramatis::pipeline::live::screen {
namespace {

using testing::HasSubstr;
using testing::Not;

// Plays a made-up show on the live display and writes the keys it understood when it ends.
const std::filesystem::path child = DRAMATIS_SCREEN_CHILD;

const TerminalOptions with_an_editor{
    .environment = {"VISUAL=", "EDITOR=sh -c 'echo \"editing $1 $2, press return\"; read -r line' sh"}};

void expect_clean(const PseudoTerminal& terminal) {
    EXPECT_FALSE(terminal.shown().is_on_alternate_screen());
    EXPECT_TRUE(terminal.shown().cursor_is_visible());
    EXPECT_TRUE(terminal.settings_are_as_before());
}

// The lines that the program wrote after it gave the terminal back.
std::vector<std::string> lines_after_the_screen(const PseudoTerminal& terminal) {
    std::vector<std::string> lines;
    const std::string text = terminal.screen();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::vector<std::string> keys_understood(std::initializer_list<std::string_view> sent) {
    PseudoTerminal terminal(child, {});
    EXPECT_TRUE(terminal.wait_for("The Lamp"));
    for (const auto key : sent) terminal.send(key);
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    return lines_after_the_screen(terminal);
}

TEST(Screen, ShowsWhatIsPlayed) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("q quit"));
    const std::string screen = terminal.screen();
    for (const char* part :
         {"The Lamp", "playing", "2  The bridge", "MIRA", "the-lamp.cues:41", "I don't think that you",
          "KELL: Then who has been answering us?", "~12:40", "underruns 0", "space pause"})
        EXPECT_THAT(screen, HasSubstr(part));
    EXPECT_TRUE(terminal.shown().is_on_alternate_screen());
    EXPECT_FALSE(terminal.shown().cursor_is_visible());
}

TEST(Screen, MarksTheWordBeingSpoken) {
    PseudoTerminal terminal(child, {});
    EXPECT_TRUE(terminal.wait_until([&] { return terminal.shown().underlined() == "I"; }));
    EXPECT_TRUE(terminal.wait_until([&] { return terminal.shown().underlined() == "don't"; }));
}

TEST(Screen, KnowsItsKeys) {
    EXPECT_EQ(keys_understood({" ", "[", "]", "r", "s", "e", "x"}),
              (std::vector<std::string>{"the-lamp.cues:41: MIRA: I don't think", "pause", "back", "forward", "repeat",
                                        "solo", "source", "quit", "quit"}));
}

TEST(Screen, KnowsArrowsInBothModesOfATerminal) {
    const std::vector<std::string> all{"previous speech", "next speech", "previous scene",
                                       "next scene",      "quit",        "quit"};
    EXPECT_EQ(keys_understood({"\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"}), all);
    EXPECT_EQ(keys_understood({"\x1bOD", "\x1bOC", "\x1bOA", "\x1bOB"}), all);
    EXPECT_EQ(keys_understood({"\x1b[1;5D", "\x1b[1;2C", "\x1b[1;3A", "\x1b[1;6B"}), all);
}

TEST(Screen, TakesNoOtherKeyForItsOwn) {
    // F1 in three dialects, F5, Page Down, Home, Alt-q, a focus event, a mouse event, é.
    EXPECT_EQ(keys_understood({"\x1bOP", "\x1b[[A", "\x1b[11~", "\x1b[15~", "\x1b[6~", "\x1b[H", "\x1bq", "\x1b[I",
                               "\x1b[<0;3;4M", "é"}),
              (std::vector<std::string>{"quit", "quit"}));
}

TEST(Screen, PutsAnArrowTogetherThatComesInPieces) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    for (const char* piece : {"\x1b", "[", "D"}) {
        terminal.send(piece);
        terminal.read_for(std::chrono::milliseconds(20));
    }
    EXPECT_TRUE(terminal.wait_for("key: previous speech"));
}

TEST(Screen, ForgetsAnEscapeThatStandsAlone) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x1b");
    terminal.read_for(std::chrono::milliseconds(500));
    terminal.send("r");
    EXPECT_TRUE(terminal.wait_for("key: repeat"));
}

TEST(Screen, HelpsAndGoesOn) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("?");
    EXPECT_TRUE(terminal.wait_for("open it in $EDITOR"));
    terminal.send("?");
    EXPECT_TRUE(terminal.wait_until([&] {
        const std::string screen = terminal.screen();
        return screen.find("the-lamp.cues:41") != std::string::npos && screen.find("$EDITOR") == std::string::npos;
    }));
}

TEST(Screen, FollowsTheSizeOfItsWindow) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("space pause"));
    terminal.resize(40, 8);
    EXPECT_TRUE(terminal.wait_until([&] {
        const std::string screen = terminal.screen();
        return screen.starts_with(" The Lamp                     ▶ playing\n") && screen.ends_with("q quit\n");
    })) << terminal.screen();
    terminal.resize(30, 1);
    EXPECT_TRUE(terminal.wait_until([&] { return terminal.screen().starts_with("▶ 1:2"); })) << terminal.screen();
    terminal.resize(120, 50);
    EXPECT_TRUE(terminal.wait_for("short-term")) << terminal.screen();
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
}

TEST(Screen, LeavesTheTerminalAsItWas) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    EXPECT_FALSE(terminal.settings_are_as_before());
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
}

TEST(Screen, LeavesTheTerminalCleanAfterCtrlC) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x03");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
    EXPECT_EQ(lines_after_the_screen(terminal), std::vector<std::string>{"stopped"});
}

TEST(Screen, LeavesTheTerminalCleanWhenAskedToEnd) {
    for (const int asked : {SIGTERM, SIGHUP}) {
        PseudoTerminal terminal(child, {});
        ASSERT_TRUE(terminal.wait_for("The Lamp"));
        terminal.signal(asked);
        EXPECT_EQ(terminal.wait(), 0);
        expect_clean(terminal);
    }
}

TEST(Screen, LeavesTheTerminalCleanWhenImpatientlyInterrupted) {
    PseudoTerminal terminal(child, {"deaf"});  // doesn't heed the first Ctrl-C
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x03");
    ASSERT_TRUE(terminal.wait_for("key: stop"));
    terminal.send("\x03");
    EXPECT_EQ(terminal.wait(), 128 + SIGINT);
    expect_clean(terminal);
}

TEST(Screen, StopsAndComesBack) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x1a");
    ASSERT_TRUE(terminal.wait_for_stop());
    expect_clean(terminal);
    terminal.resume_in_foreground();
    EXPECT_TRUE(terminal.wait_for("space pause"));
    EXPECT_TRUE(terminal.shown().is_on_alternate_screen());
    EXPECT_FALSE(terminal.shown().cursor_is_visible());
    terminal.send("rq");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
    EXPECT_EQ(lines_after_the_screen(terminal), (std::vector<std::string>{"repeat", "quit", "quit"}));
}

TEST(Screen, StopsCleanlyWhenAnotherProgramSaysSo) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.signal(SIGTSTP);
    ASSERT_TRUE(terminal.wait_for_stop());
    expect_clean(terminal);
    terminal.resume_in_foreground();
    EXPECT_TRUE(terminal.wait_for("space pause"));
}

TEST(Screen, DrawsItselfAnewAfterAStopThatItCouldNotSee) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("space pause"));
    terminal.signal(SIGSTOP);
    ASSERT_TRUE(terminal.wait_for_stop());
    terminal.forget_output();
    terminal.resume_in_foreground();
    // Not only what changed: the shell has written over it.
    EXPECT_TRUE(terminal.wait_until([&] { return terminal.output().find("The Lamp") != std::string::npos; }));
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
}

TEST(Screen, PlaysOnInTheBackgroundWithoutTouchingTheTerminal) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x1a");
    ASSERT_TRUE(terminal.wait_for_stop());
    terminal.forget_output();
    terminal.resume_in_background();
    terminal.read_for(std::chrono::milliseconds(300));
    EXPECT_EQ(terminal.output(), "");
    expect_clean(terminal);
    terminal.resume_in_foreground();
    EXPECT_TRUE(terminal.wait_for("space pause"));
}

TEST(Screen, EndsInTheBackgroundWithoutTouchingTheTerminal) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("\x1a");
    ASSERT_TRUE(terminal.wait_for_stop());
    terminal.forget_output();
    terminal.resume_in_background();
    terminal.read_for(std::chrono::milliseconds(100));
    terminal.signal(SIGTERM);
    EXPECT_EQ(terminal.wait(), 0);
    EXPECT_EQ(terminal.output(), "stopped\r\n");
    expect_clean(terminal);
}

TEST(Screen, EndsInTheBackgroundAfterAStopThatItCouldNotSee) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("space pause"));
    terminal.signal(SIGSTOP);
    ASSERT_TRUE(terminal.wait_for_stop());
    terminal.resume_in_background();
    terminal.read_for(std::chrono::milliseconds(100));
    terminal.signal(SIGTERM);
    EXPECT_EQ(terminal.wait(), 0);  // and isn't stopped for touching a terminal that the shell has
}

TEST(Screen, EndsWithItsWindow) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.hang_up();
    EXPECT_EQ(terminal.wait(), 0);
}

TEST(Screen, LeavesTheTerminalCleanWhenTheProgramCrashes) {
    for (const char* how : {"abort", "crash", "fault"}) {
        PseudoTerminal terminal(child, {how});
        ASSERT_TRUE(terminal.wait_for("The Lamp"));
        terminal.send("s");
        EXPECT_NE(terminal.wait(), 0) << how;
        expect_clean(terminal);
    }
}

TEST(Screen, LeavesTheTerminalCleanWhenMemoryRunsOut) {
    PseudoTerminal terminal(child, {"memory"});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("s");
    EXPECT_EQ(terminal.wait(), 1);
    expect_clean(terminal);
    EXPECT_EQ(lines_after_the_screen(terminal), std::vector<std::string>{"error: out of memory"});
}

TEST(Screen, StaysWhenAProcessThatWasForkedOffCrashes) {
    PseudoTerminal terminal(child, {"fork"});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("s");
    ASSERT_TRUE(terminal.wait_for("key: solo"));
    EXPECT_TRUE(terminal.shown().is_on_alternate_screen());
    EXPECT_FALSE(terminal.settings_are_as_before());
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
}

TEST(Screen, LendsTheTerminalAsItWas) {
    PseudoTerminal terminal(child, {});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("o");
    ASSERT_TRUE(terminal.wait_for("lent, press return"));
    expect_clean(terminal);
    terminal.send("\n");
    EXPECT_TRUE(terminal.wait_for("key: edit"));
    EXPECT_TRUE(terminal.shown().is_on_alternate_screen());
}

TEST(Screen, DrawsNothingWhileTheTerminalIsLent) {
    PseudoTerminal terminal(child, {"busy"}, with_an_editor);  // goes on showing while an editor of the listener's runs
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("o");
    ASSERT_TRUE(terminal.wait_for("editing +41 ./-odd name.cues, press return"));
    terminal.forget_output();
    terminal.read_for(std::chrono::milliseconds(200));
    EXPECT_EQ(terminal.output(), "");
    expect_clean(terminal);
    terminal.send("\n");
    EXPECT_TRUE(terminal.wait_for("key: edit"));
    EXPECT_TRUE(terminal.shown().is_on_alternate_screen());
}

TEST(Screen, LeavesAnEditorItsOwnCtrlC) {
    PseudoTerminal terminal(child, {"busy"}, with_an_editor);
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("o");
    ASSERT_TRUE(terminal.wait_for("press return"));
    terminal.send("\x03");  // ends the editor, which doesn't mind it; not the show
    EXPECT_TRUE(terminal.wait_for("key: edit"));
}

TEST(Screen, StopsAlongWithAnEditor) {
    PseudoTerminal terminal(child, {"busy"}, with_an_editor);
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("o");
    ASSERT_TRUE(terminal.wait_for("press return"));
    terminal.send("\x1a");
    ASSERT_TRUE(terminal.wait_for_stop());
    terminal.resume_in_foreground();
    terminal.send("\n");
    EXPECT_TRUE(terminal.wait_for("key: edit"));
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
}

TEST(Screen, SaysWhenThereIsNoSuchEditor) {
    PseudoTerminal terminal(child, {"busy"}, {.environment = {"VISUAL=", "EDITOR=/no/such/editor"}});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("o");
    EXPECT_TRUE(terminal.wait_for("the editor '/no/such/editor' can't be started"));
}

TEST(Screen, KeepsNoiseOnStandardErrorOffTheScreen) {
    PseudoTerminal terminal(child, {"noisy"});
    ASSERT_TRUE(terminal.wait_for("The Lamp"));
    terminal.send("r");
    ASSERT_TRUE(terminal.wait_for("key: repeat"));
    EXPECT_THAT(terminal.output(), Not(HasSubstr("noise")));
}

TEST(Screen, LetsNothingOfAStrangerControlTheTerminal) {
    PseudoTerminal terminal(child, {"hostile"});
    ASSERT_TRUE(terminal.wait_for("space pause"));
    terminal.send("er");
    ASSERT_TRUE(terminal.wait_for("key: repeat"));
    for (const char* attack : {"\x1b]0;", "\x1b[31;5m", "\x1b[99", "\x07", "\x0e", "\xc2\x9b", "\xe2\x80\xae", "\x1bP"})
        EXPECT_EQ(terminal.output().find(attack), std::string::npos) << testing::PrintToString(attack);
    terminal.send("q");
    EXPECT_EQ(terminal.wait(), 0);
    expect_clean(terminal);
    EXPECT_EQ(terminal.output().find("\x1b]0;"), std::string::npos);
}

TEST(Screen, UsesNoColourWhereNoneIsWanted) {
    PseudoTerminal coloured(child, {});
    ASSERT_TRUE(coloured.wait_for("space pause"));
    EXPECT_TRUE(coloured.shown().shows_colour());
    PseudoTerminal plain(child, {}, {.environment = {"NO_COLOR=1"}});
    ASSERT_TRUE(plain.wait_for("space pause"));
    EXPECT_FALSE(plain.shown().shows_colour());
}

TEST(Screen, WorksOnTerminalsOfManyKinds) {
    for (const char* name : {"vt100", "linux", "screen", "tmux-256color", "rxvt", "xterm"}) {
        PseudoTerminal terminal(child, {}, {.environment = {std::string("TERM=") + name}});
        ASSERT_TRUE(terminal.wait_for("space pause")) << name;
        EXPECT_THAT(terminal.screen(), HasSubstr("MIRA")) << name;
        terminal.send("q");
        EXPECT_EQ(terminal.wait(), 0);
        EXPECT_TRUE(terminal.settings_are_as_before()) << name;
    }
}

TEST(Screen, NeedsNoLocaleToShowUtf8) {
    for (const char* locale : {"LC_ALL=C", "LC_ALL=", "LC_ALL=C.UTF-8", "LC_ALL=xx_XX.UTF-8"}) {
        PseudoTerminal terminal(child, {}, {.environment = {locale}});
        EXPECT_TRUE(terminal.wait_for("▶ playing")) << locale;
    }
}

void expect_plain_lines(const std::string& output) {
    EXPECT_THAT(output, HasSubstr("The Lamp"));
    EXPECT_THAT(output, HasSubstr("1:23  MIRA: I don't think"));
    for (const char c : output) EXPECT_TRUE(c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(Lines, AreForTerminalsThatCannotMoveTheirCursor) {
    for (const char* name : {"TERM=dumb", "TERM=", "TERM=no-such-terminal"}) {
        PseudoTerminal terminal(child, {}, {.environment = {name}});
        ASSERT_TRUE(terminal.wait_for("MIRA: I don't think"));
        terminal.send("\x03");
        EXPECT_EQ(terminal.wait(), 0);
        expect_plain_lines(terminal.output());
        expect_clean(terminal);
    }
}

TEST(Lines, AreForPipes) {
    const auto in = [](TerminalOptions options) {
        PseudoTerminal terminal(child, {}, options);
        EXPECT_TRUE(terminal.wait_until([&] { return terminal.output().find("MIRA") != std::string::npos; }));
        terminal.signal(SIGTERM);
        EXPECT_EQ(terminal.wait(), 0);
        expect_plain_lines(terminal.output());
        expect_clean(terminal);
    };
    in({.output_is_a_pipe = true});
    in({.input_is_a_pipe = true});
}

// The program waits for its signals, and blocks them for that: the SigBlk line of its status is a mask of them.
bool blocks(pid_t process, int signal) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string key, value; status >> key;) {
        if (key != "SigBlk:") continue;
        status >> value;
        return (std::stoull(value, nullptr, 16) >> (signal - 1) & 1) != 0;
    }
    return false;
}

TEST(Lines, GiveWayToSilenceWhenQuiet) {
    PseudoTerminal terminal(child, {"quiet"});
    while (!blocks(terminal.program(), SIGINT)) terminal.read_for(std::chrono::milliseconds(1));
    terminal.read_for(std::chrono::milliseconds(200));
    terminal.send("\x03");
    EXPECT_EQ(terminal.wait(), 0);
    EXPECT_EQ(terminal.output(), "^Cstopped\r\n");
}

}  // namespace
}  // namespace dramatis::pipeline::live::screen
