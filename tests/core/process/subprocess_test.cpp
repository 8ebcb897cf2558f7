// Conversations with a child process: fed, read, cut short.
#include "core/process/subprocess.h"

#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/forked.h"

namespace dramatis {
namespace {

using Pumped = Subprocess::Pumped;

constexpr std::size_t plenty = std::size_t{1} << 22;

Subprocess::Clock::time_point soon(int milliseconds = 20'000) {
    return Subprocess::Clock::now() + std::chrono::milliseconds(milliseconds);
}
bool never() { return false; }

Subprocess in_shell(std::string_view script) {
    auto started = Subprocess::start({"/bin/sh", "-c", std::string(script)});
    EXPECT_TRUE(started);
    return std::move(*started);
}

TEST(Subprocess, IsFedAndRead) {
    Subprocess program = in_shell("cat; echo why >&2; exit 4");
    const std::string much(300'000, 'x');  // more than a pipe holds
    program.give(much, /*last=*/true);
    EXPECT_EQ(program.pump(soon(), plenty, never), Pumped::Exited);
    EXPECT_EQ(program.output(), much);
    EXPECT_EQ(program.last_words(), "why");
    ASSERT_TRUE(program.exit_status());
    EXPECT_EQ(WEXITSTATUS(*program.exit_status()), 4);
}

TEST(Subprocess, IsPumpedUntilThereIsEnough) {
    Subprocess program = in_shell("echo first; read -r line; echo $line; sleep 100");
    EXPECT_EQ(program.pump(soon(), plenty, [&] { return program.output() == "first\n"; }), Pumped::Enough);
    program.output().clear();
    program.give("second\n", /*last=*/false);
    EXPECT_EQ(program.pump(soon(), plenty, [&] { return program.output() == "second\n"; }), Pumped::Enough);
    EXPECT_FALSE(program.exit_status());
}

TEST(Subprocess, IsCutShort) {
    EXPECT_EQ(in_shell("sleep 100").pump(soon(20), plenty, never), Pumped::TimedOut);
    EXPECT_EQ(in_shell("yes").pump(soon(), 100'000, never), Pumped::TooMuch);
}

TEST(Subprocess, MayCloseItsInputEarly) {
    Subprocess program = in_shell("exec <&-; echo done");
    program.give(std::string(300'000, 'x'), /*last=*/true);
    EXPECT_EQ(program.pump(soon(), plenty, never), Pumped::Exited);
    EXPECT_EQ(program.output(), "done\n");
}

TEST(Subprocess, ThatIsNotThereIsAnErrno) {
    EXPECT_EQ(Subprocess::start({"/nowhere/speak"}).error(), ENOENT);
    EXPECT_EQ(Subprocess::start({""}).error(), ENOENT);
    EXPECT_EQ(Subprocess::start({}).error(), ENOENT);
}

TEST(Subprocess, IsFedAndReadWhateverStandardStreamsAreClosedHere) {
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [] {
            auto program = Subprocess::start({"/bin/sh", "-c", "cat; echo why >&2"});
            if (!program) return 1;
            program->give("fed", /*last=*/true);
            if (program->pump(soon(), plenty, never) != Pumped::Exited) return 2;
            return program->output() == "fed" && program->last_words() == "why" ? 0 : 3;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

}  // namespace
}  // namespace dramatis
