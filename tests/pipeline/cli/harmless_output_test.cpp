// Every command on a show whose every text holds what terminals obey: none of it gets out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "tests/support/program.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using ::testing::HasSubstr;

// The title of a window, a C1 control sequence, a right-to-left override, an isolate, and a byte that is no UTF-8's end.
constexpr std::string_view evil =
    "\x1b]0;owned\x07\xc2\x9b"
    "31m\xe2\x80\xae"
    "dlrow\xe2\x81\xa6\x7f";
// What a cue sheet may hold: it warns of characters that turn the text, and refuses control characters.
constexpr std::string_view turned =
    "\xe2\x80\xae"
    "dlrow\xe2\x81\xa6";
// The same as TOML writes it, with a line feed.
constexpr std::string_view evil_toml = "\\u001b]0;owned\\u0007\\u009b31m\\u202edlrow\\u2066\\u007f\\nFAKE LINE";

class HarmlessOutput : public ::testing::Test {
  protected:
    HarmlessOutput() {
        const std::string bad(evil), toml(evil_toml), turn(turned);
        folder_.add("s.cues", "Title: T" + turn + "\nAuthor: A" + turn + "\n\nSCENE 1: Room" + turn + "\nMIRA" + turn +
                                  ": Hello" + turn + " you.\nOSK (voice: odd): Hello.\nSOUND: knock on door\n");
        folder_.add("worse.cues", "Title: T" + bad + "\n\nSCENE 1: Room" + bad + "\nMIRA: Hello" + bad + " you.\n");
        folder_.add("voices.toml", "[voice.odd]\nextends = \"old-woman\"\naccent = \"x" + toml + "\"\nwords = [\"w" +
                                       toml + "\"]\n[cast]\nOSK = \"odd\"\n");
        folder_.add("mix.toml", "[sound.\"knock on door\"]\ndescription = \"d" + toml + "\"\ntags = [\"t" + toml +
                                    "\"]\nauthor = \"a" + toml + "\"\nlicence = \"l" + toml + "\"\nfile = \"k.wav\"\n" +
                                    "[treatment.\"odd" + toml + "\"]\nabout = \"" + toml +
                                    "\"\nchain = [{ effect = \"drive\" }]\n");
        folder_.add("story.txt", "\"Hello" + bad + ",\" said Mira" + bad + ".\n\n\"Well" + bad +
                                     ",\" said somebody.\n\n\"Yes,\" said Osk.\n\n\"No,\" said Vale" + bad +
                                     ".\n\nThey waited.\n\n\"Perhaps" + bad + ".\"\n");
        folder_.add("bad" + bad + ".cues", "MIRA: Hello.\nWHO IS THIS" + bad + "\n(what\n");
        folder_.add("command/voices.toml",
                    "[voice.v]\nengine = \"command\"\ncommand = [\"x" + toml + "\"]\n[cast]\nMIRA = \"v\"\n");
        folder_.add("command/s.cues", "MIRA: Hello.\n");
        write_wave("k.wav");
    }
    void write_wave(const std::string& name) const {
        std::string wave(
            "RIFF\x24\x04\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\x04\0\0", 44);
        for (int i = 0; i < 512; ++i) wave += i % 16 < 8 ? "\x00\x10" : std::string("\x00\xf0", 2);
        wave.resize(44 + 1024);
        wave.resize(44 + 1024);
        folder_.add(name, wave);
    }
    std::vector<std::string> environment() const {
        return {"XDG_CACHE_HOME=" + (folder_ / "cache").string(), "XDG_STATE_HOME=" + (folder_ / "state").string(),
                "XDG_CONFIG_HOME=" + (folder_ / "config").string(), "NO_COLOR=1"};
    }
    static std::vector<std::vector<std::string>> commands() {
        const std::string bad(evil);
        return {{"check", "s.cues"},
                {"check", "worse.cues"},
                {"render", "worse.cues"},
                {"check", "s.cues", "--format", "json"},
                {"check", "bad" + bad + ".cues"},
                {"check", "bad" + bad + ".cues", "--format", "json"},
                {"check", "command/s.cues"},
                {"check", "story.txt"},
                {"render", "s.cues"},
                {"render", "s.cues", "--explain"},
                {"render", "s.cues", "--dump", "timeline"},
                {"render", "s.cues", "--stems", "-o", "out" + bad + ".wav"},
                {"render", "command/s.cues"},
                {"render", "story.txt"},
                {"adapt", "story.txt", "-o", "a" + bad + ".cues", "--cast", "a" + bad + ".toml"},
                {"adapt", "story.txt", "--unsure"},
                {"audition", "odd", "Hello" + bad, "--sheet", "s.cues"},
                {"audition", "odd", "Hello" + bad, "-o", "audition" + bad + ".wav"},
                {"voices", "--sheet", "s.cues"},
                {"voices", "--voices", "voices.toml"},
                {"voices", bad},
                {"sounds", "--sheet", "s.cues"},
                {"sounds", bad},
                {"sounds", "--sheet", "s.cues", "render", "knock on door", "knock" + bad + ".wav"},
                {"fmt", "--check", "bad" + bad + ".cues"},
                {"fmt", "--check", "s.cues"},
                {"trust", "command/s.cues"},
                {"trust", "--list"},
                {"trust", "--forget", "command/s.cues"},
                {"play", "s.cues", "--device", "none" + bad},
                {"explain", bad},
                {"new", "new" + bad},
                {"cache", "--cache", "cache" + bad},
                {"nothing" + bad},
                {"render", "missing" + bad + ".cues"},
                {"render", "--" + bad}};
    }

    static void expect_harmless(const std::string& text, const std::vector<std::string>& arguments) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [c, bytes] = decode(text, at);
            // The word is the place: U+FFFD stands where the evil was.
            ASSERT_TRUE(c == U'\n' || !is_dangerous(c))
                << testing::PrintToString(arguments) << " prints U+" << std::hex << static_cast<std::uint32_t>(c)
                << " in " << testing::PrintToString(text.substr(at < 40 ? 0 : at - 40, 80));
            at += bytes;
        }
    }

    TemporaryFolder folder_;
};

TEST_F(HarmlessOutput, IsThatOfEveryCommand) {
    for (const auto& arguments : commands()) {
        const auto result =
            run_program(DRAMATIS_PROGRAM, arguments, {.folder = folder_.path(), .environment = environment()});
        expect_harmless(result.out, arguments);
        expect_harmless(result.err, arguments);
        for (const std::string& text : {result.out, result.err})
            EXPECT_FALSE(text.contains("\nFAKE"))
                << testing::PrintToString(arguments) << " has a line of a file's making:\n"
                << text;
        EXPECT_FALSE(result.out.empty() && result.err.empty()) << testing::PrintToString(arguments);
    }
}

// Else nothing but its messages would be looked at.
TEST_F(HarmlessOutput, ComesFromAShowThatRenders) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"render", "s.cues", "--explain"},
                                                      {"voices", "--sheet", "s.cues"},
                                                      {"sounds", "--sheet", "s.cues"},
                                                      {"audition", "odd", "--sheet", "s.cues"}}) {
        const auto result =
            run_program(DRAMATIS_PROGRAM, arguments, {.folder = folder_.path(), .environment = environment()});
        EXPECT_EQ(result.exit_code, 0) << testing::PrintToString(arguments) << result.err;
        EXPECT_FALSE(result.out.empty());
    }
}

TEST_F(HarmlessOutput, OfContentIsExactInAPipeAndHarmlessOnATerminal) {
    const auto piped = run_program(DRAMATIS_PROGRAM, {"fmt", "--stdout", "s.cues"},
                                   {.folder = folder_.path(), .environment = environment()});
    EXPECT_THAT(piped.out, HasSubstr("\xe2\x80\xae"));
    PseudoTerminal terminal(DRAMATIS_PROGRAM, {"fmt", "--stdout", "s.cues"},
                            {.folder = folder_.path(), .environment = environment()});
    EXPECT_EQ(terminal.wait(), 0);
    EXPECT_THAT(terminal.output(), HasSubstr("OSK (voice: odd): Hello."));
    EXPECT_EQ(terminal.output().find("\xe2\x80\xae"), std::string::npos);
    EXPECT_EQ(terminal.output().find("\x1b]"), std::string::npos);
}

}  // namespace
}  // namespace dramatis::pipeline::cli
