// How the program ends when it is told to, and what ends with it, whatever it waits for.
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A zombie that nobody reaps (a container without an init) is gone too.
bool is_gone(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/stat");
    std::string number, name, state;
    return !(status >> number >> name >> state) || state == "Z" || state == "X";
}

bool comes_to_be_gone(pid_t process) {
    for (int i = 0; i < 2000 && !is_gone(process); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return is_gone(process);
}

class EndingTest : public ::testing::Test {
  protected:
    std::string script(std::string_view name, std::string_view text) {
        const fs::path path = folder_.add(name, std::string("#!/bin/sh\n").append(text));
        fs::permissions(path, fs::perms::owner_all);
        return path.string();
    }
    // A show whose second voice speaks for ever, and has a process of another session do so too.
    void add_endless_show() {
        const std::string pids = (folder_ / "pids").string();
        const std::string endless = script("speak.sh", "setsid sleep 1000 &\necho $$ $! > '" + pids + ".new'\nmv '" +
                                                           pids + ".new' '" + pids + "'\nsleep 1000\n");
        folder_.add("show.cues", "MIRA: Hello there.\nOSK: And so it goes.\n");
        folder_.add("voices.toml", "[voice.slow]\nengine = \"command\"\ntime_limit = \"600 s\"\ncommand = [\"" +
                                       endless + "\"]\n[cast]\nOSK = \"slow\"\n");
    }
    // The program beside a reader of strangers' bytes that never answers.
    void expect_ends(const std::string& reader, const std::string& checked) {
        const fs::path program = folder_ / "dramatis";
        fs::copy_file(DRAMATIS_PROGRAM, program);
        script(reader, "exec sleep 1000\n");
        for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGKILL}) {
            Program check(program, {"check", checked}, in_folder());
            pid_t child = 0;
            EXPECT_TRUE(check.wait_until([&](const ProgramResult&) {
                const std::string task = std::to_string(check.id());
                std::ifstream children("/proc/" + task + "/task/" + task + "/children");
                return static_cast<bool>(children >> child);
            }));
            check.signal(number);
            const auto result = check.wait();
            EXPECT_EQ(result.exit_code, 128 + number);
            EXPECT_THAT(result.out + result.err, IsEmpty()) << "nobody is told that the file is damaged";
            // The real reader asks the system to be killed with the program; this one can't.
            if (number == SIGKILL) ::kill(child, SIGKILL);
            EXPECT_TRUE(comes_to_be_gone(child)) << number;
        }
    }
    // The processes of the voice, once both run.
    std::vector<pid_t> wait_for_voice(const Program& program) const {
        EXPECT_TRUE(program.wait_until([this](const ProgramResult&) { return fs::exists(folder_ / "pids"); }));
        std::ifstream file(folder_ / "pids");
        std::vector<pid_t> pids;
        for (pid_t pid = 0; file >> pid;) pids.push_back(pid);
        EXPECT_EQ(pids.size(), 2u);
        return pids;
    }
    ProgramOptions in_folder() const {
        return {.folder = folder_.path(), .environment = {"XDG_CACHE_HOME=" + (folder_ / "cache-home").string()}};
    }

    TemporaryFolder folder_;
};

TEST_F(EndingTest, EndsWithAllThatAVoicesProgramStarted) {
    add_endless_show();
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGKILL}) {
        fs::remove(folder_ / "pids");
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--trust"}, in_folder());
        const auto voice = wait_for_voice(program);
        program.signal(number);
        const auto result = program.wait();
        EXPECT_EQ(result.exit_code, 128 + number) << result.err;
        for (const pid_t pid : voice) EXPECT_TRUE(comes_to_be_gone(pid)) << number;
        EXPECT_THAT(result.err, Not(HasSubstr("W0410"))) << "nobody is told that the line failed";
    }
    EXPECT_FALSE(fs::exists(folder_ / "show.wav"));
}

TEST_F(EndingTest, EndsAProgramThatStaysUpToo) {
    add_endless_show();
    std::string voices = read_bytes(folder_ / "voices.toml");
    voices.insert(voices.find("[cast]"), "persistent = true\n");
    folder_.add("voices.toml", voices);
    for (const int number : {SIGTERM, SIGKILL}) {
        fs::remove(folder_ / "pids");
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "show.wav", "--trust"}, in_folder());
        const auto voice = wait_for_voice(program);
        program.signal(number);
        EXPECT_EQ(program.wait().exit_code, 128 + number);
        for (const pid_t pid : voice) EXPECT_TRUE(comes_to_be_gone(pid)) << number;
    }
}

TEST_F(EndingTest, EndsAuditionsAndWatchesToo) {
    add_endless_show();
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"audition", "slow", "Hello.", "-o", "slow.wav", "--trust"},
          std::vector<std::string>{"render", "show.cues", "--watch", "-o", "show.wav", "--trust"}}) {
        fs::remove(folder_ / "pids");
        Program program(DRAMATIS_PROGRAM, command, in_folder());
        const auto voice = wait_for_voice(program);
        program.interrupt();
        EXPECT_THAT(program.wait().exit_code, AnyOf(0, 130)) << command.front();
        for (const pid_t pid : voice) EXPECT_TRUE(comes_to_be_gone(pid)) << command.front();
    }
}

TEST_F(EndingTest, EndsWhileASoundIsDecoded) {
    folder_.add("beep.wav", "RIFF");
    folder_.add("show.cues", "SOUND: beep.wav\n");
    expect_ends("dramatis-decode", "show.cues");
}

TEST_F(EndingTest, EndsWhileADocumentIsRead) {
    folder_.add("show.html", "<html><p>IRIS: Hello.</p></html>");
    expect_ends("dramatis-documents", "show.html");
}

}  // namespace
}  // namespace dramatis::pipeline::cli
