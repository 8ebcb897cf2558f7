// `render --watch`, driven by an editor's saves.

#include <filesystem>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/mix/sound_files.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
constexpr auto npos = std::string::npos;

class RenderWatchTest : public testing::Test {
  protected:
    // The way most editors save.
    void save(const std::string& name, std::string_view content) const {
        folder_.add(name + ".tmp", content);
        fs::rename(folder_ / (name + ".tmp"), folder_ / name);
    }
    ProgramOptions options() const {
        return {.folder = folder_.path(), .environment = {"XDG_CACHE_HOME=" + (folder_ / "cache-home").string()}};
    }
    std::string episode() const { return read_bytes(folder_ / "out/show.wav"); }

    // One line a turn: it names the episode.
    static constexpr std::string_view turn = "out/show.wav  ";
    TemporaryFolder folder_;
};

// A turn that was taken for this file, and perhaps for others that were saved at the same moment.
bool wait_for_turn(Program& program, const std::string& file) {
    return program.wait_until([&](const auto& printed) {
        std::istringstream lines(printed.out);
        for (std::string line; std::getline(lines, line);) {
            const auto end = line.find(": out/show.wav");
            if (end != std::string::npos && line.substr(0, end).find(file) != std::string::npos) return true;
        }
        return false;
    });
}

TEST_F(RenderWatchTest, RendersAgainOnEverySaveOfAFileOfTheShow) {
    folder_.add("show.cues", "MIRA: One.\n\nSOUND: bell.wav\n");
    folder_.add("bell.wav", mix::wav_file(48000, {mix::sine_samples(4800)}));
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues"}, options());
    ASSERT_TRUE(program.wait_until_printed(turn, 1)) << program.so_far().err;
    save("show.cues", "MIRA: Another.\n\nSOUND: bell.wav\n\nSOUND: gong.wav\n");
    // A sound that isn't there: that is a mistake which its coming mends.
    ASSERT_TRUE(program.wait_until([](const auto& printed) { return printed.err.find("E0331") < npos; }));
    save("gong.wav", mix::wav_file(48000, {mix::sine_samples(9600)}));
    ASSERT_TRUE(wait_for_turn(program, "gong.wav")) << program.so_far().err;
    save("bell.wav", mix::wav_file(48000, {mix::sine_samples(9600)}));
    ASSERT_TRUE(wait_for_turn(program, "bell.wav")) << program.so_far().err;
    save("voices.toml", "[cast]\nMIRA = \"old-man\"\n");  // which wasn't there
    ASSERT_TRUE(wait_for_turn(program, "voices.toml")) << program.so_far().err;
    save("mix.toml", "[levels]\neffects = \"-3 dB\"\n");
    ASSERT_TRUE(wait_for_turn(program, "mix.toml")) << program.so_far().err;
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
}

TEST_F(RenderWatchTest, KeepsTheLastGoodEpisodeWhileThereIsAMistake) {
    folder_.add("show.cues", "MIRA: One.\n");
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues"}, options());
    ASSERT_TRUE(program.wait_until_printed(turn, 1)) << program.so_far().err;
    const std::string good = episode();
    save("show.cues", "MIRA (voice nobody): One.\n");
    ASSERT_TRUE(program.wait_until([](const auto& printed) { return printed.err.find("stays as it was") < npos; }));
    EXPECT_THAT(program.so_far().err, HasSubstr("show.cues:1:7: error[E0403]"));
    EXPECT_EQ(episode(), good);
    save("show.cues", "MIRA: One, two.\n");
    ASSERT_TRUE(program.wait_until_printed(turn, 2)) << program.so_far().err;
    EXPECT_NE(episode(), good);
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
}

TEST_F(RenderWatchTest, ARenderThatIsOutOfDateGivesWayToTheNextOne) {
    std::string sheet;
    for (int i = 0; i < 2000; ++i) sheet += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n\n";
    folder_.add("show.cues", sheet);
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues", "--no-cache", "-j1"}, options());
    // Where its output is made, it is at work.
    ASSERT_TRUE(program.wait_until([&](const auto&) { return fs::exists(folder_ / "out"); }));
    save("show.cues", "MIRA: Short.\n");
    ASSERT_TRUE(program.wait_until_printed("1 lines: 1 spoken")) << program.so_far().err;
    EXPECT_THAT(program.so_far().out, testing::Not(HasSubstr("2000 lines")));
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
}

TEST_F(RenderWatchTest, EndsCleanlyInTheMiddleOfARender) {
    std::string sheet;
    for (int i = 0; i < 2000; ++i) sheet += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n\n";
    folder_.add("show.cues", sheet);
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues", "--no-cache", "-j1"}, options());
    ASSERT_TRUE(program.wait_until([&](const auto&) { return fs::exists(folder_ / "out"); }));
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
    EXPECT_TRUE(fs::is_empty(folder_ / "out"));
}

TEST_F(RenderWatchTest, DoesNotWaitForAShowThatCannotBeRead) {
    const auto result = run_program(DRAMATIS_PROGRAM, {"render", "--watch", "missing.cues"}, options());
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("E0501"));
}

TEST_F(RenderWatchTest, IsNoPlaceForADump) {
    EXPECT_EQ(run_program(DRAMATIS_PROGRAM, {"render", "--watch", "--dump", "timeline", "x.cues"}, options()).exit_code,
              2);
}

}  // namespace
}  // namespace dramatis
