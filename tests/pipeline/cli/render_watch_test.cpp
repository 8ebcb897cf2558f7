// `render --watch`, driven by an editor's saves.

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/mix/decode/sound_files.h"
#include "tests/support/editor_saves.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
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
    void add_long_show() const {
        std::string sheet;
        for (int i = 0; i < 2000; ++i)
            sheet += "MIRA: This is line number " + std::to_string(i) + " of a long show.\n\n";
        folder_.add("show.cues", sheet);
    }
    // Takes are there: the render has read the show and is far from its end.
    bool wait_until_at_work(const Program& program) const {
        return program.wait_until([&](const auto&) {
            std::error_code not_yet;
            const fs::recursive_directory_iterator takes(folder_ / "cache-home", not_yet);
            return std::ranges::count_if(takes, [](const auto& entry) { return entry.is_regular_file(); }) > 2;
        });
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
    folder_.add("bell.wav", mix::decode::wav_file(48000, {mix::decode::sine_samples(4800)}));
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues"}, options());
    ASSERT_TRUE(program.wait_until_printed(turn, 1)) << program.so_far().err;
    save("show.cues", "MIRA: Another.\n\nSOUND: bell.wav\n\nSOUND: gong.wav\n");
    // A sound that isn't there: that is a mistake which its coming mends.
    ASSERT_TRUE(program.wait_until([](const auto& printed) { return printed.err.find("E0331") < npos; }));
    save("gong.wav", mix::decode::wav_file(48000, {mix::decode::sine_samples(9600)}));
    ASSERT_TRUE(wait_for_turn(program, "gong.wav")) << program.so_far().err;
    save("bell.wav", mix::decode::wav_file(48000, {mix::decode::sine_samples(9600)}));
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
    add_long_show();
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues", "-j1"}, options());
    ASSERT_TRUE(wait_until_at_work(program));
    save("show.cues", "MIRA: Short.\n");
    ASSERT_TRUE(program.wait_until_printed("1 line: 1 spoken")) << program.so_far().err;
    EXPECT_THAT(program.so_far().out, Not(HasSubstr("2000 lines")));
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
}

TEST_F(RenderWatchTest, HoldsNoMoreAfterManySavesThanAfterOne) {
    constexpr int saves = 200;
    const auto sheet = [](int number) {
        return "MIRA: This is save " + std::to_string(number) + ".\n\nOSK: So it is.\n";
    };
    folder_.add("show.cues", sheet(0));
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues", "-j1"}, options());
    ASSERT_TRUE(program.wait_until_printed(turn, 1)) << program.so_far().err;
    const auto descriptors = program.descriptors(), threads = program.threads();
    for (int number = 1; number < saves; ++number)
        dramatis::save(folder_ / "show.cues", sheet(number), static_cast<SaveWay>(number % save_ways));
    const std::string last = sheet(saves) + "\nMIRA: This is the last.\n";
    dramatis::save(folder_ / "show.cues", last, SaveWay::InPlace);
    ASSERT_TRUE(program.wait_until_printed("3 lines: ")) << program.so_far().err;
    EXPECT_TRUE(program.wait_until([&](const auto&) {
        return program.descriptors() <= descriptors && program.threads() <= threads;
    })) << program.descriptors()
        << " descriptors of " << descriptors << ", " << program.threads() << " threads of " << threads;
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
    EXPECT_EQ(run_program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "anew.wav", "-q"}, options()).exit_code, 0);
    EXPECT_TRUE(episode() == read_bytes(folder_ / "anew.wav"));
    EXPECT_THAT(folder_.listing(), Not(HasSubstr("tmp")));
}

TEST_F(RenderWatchTest, EndsCleanlyInTheMiddleOfARender) {
    add_long_show();
    Program program(DRAMATIS_PROGRAM, {"render", "--watch", "show.cues", "-j1"}, options());
    ASSERT_TRUE(wait_until_at_work(program));
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
}  // namespace dramatis::pipeline::cli
