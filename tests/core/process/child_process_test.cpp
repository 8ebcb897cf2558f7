// Starting programs: what a child gets from us, what it doesn't, and how its end is reported.
#include "core/process/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/process/descriptors.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

using ::testing::HasSubstr;

Launch shell(std::string script) { return {.program = "/bin/sh", .arguments = {"-c", std::move(script)}}; }

std::string read_all(const FileDescriptor& from) {
    std::string text;
    char chunk[4096];
    for (ssize_t count = 0; (count = ::read(from.get(), chunk, sizeof chunk)) > 0;)
        text.append(chunk, static_cast<std::size_t>(count));
    return text;
}

// What the child writes to its standard output; "failed" if it can't be started.
std::string output_of(Launch launch) {
    auto pipe = make_pipe();
    launch.descriptors.push_back({.ours = pipe->write.get(), .theirs = STDOUT_FILENO});
    auto child = ChildProcess::start(launch);
    if (!child) return "failed";
    pipe->write.reset();
    std::string text = read_all(pipe->read);
    child->wait();
    return text;
}

bool is_gone(pid_t process) {
    for (int i = 0; i < 500 && ::kill(process, 0) == 0; ++i) {
        const std::string stat = read_bytes("/proc/" + std::to_string(process) + "/stat");
        if (stat.find(") Z ") != std::string::npos) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return ::kill(process, 0) != 0;
}

TEST(ChildProcess, ReportsItsExitCode) {
    auto child = ChildProcess::start(shell("exit 7"));
    ASSERT_TRUE(child);
    const int status = child->wait();
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 7);
    EXPECT_EQ(child->status_now(), status) << "asked again";
}

TEST(ChildProcess, ReportsTheSignalThatKilledIt) {
    auto child = ChildProcess::start(shell("kill -TERM $$"));
    ASSERT_TRUE(child);
    const int status = child->wait();
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGTERM);
}

TEST(ChildProcess, HasNoStatusWhileItRuns) {
    auto gate = make_pipe();
    Launch waits = shell("read -r line; exit 3");
    waits.descriptors = {{.ours = gate->read.get(), .theirs = STDIN_FILENO}};
    auto child = ChildProcess::start(waits);
    ASSERT_TRUE(child);
    EXPECT_FALSE(child->status_now());
    ASSERT_EQ(::write(gate->write.get(), "\n", 1), 1);
    EXPECT_EQ(WEXITSTATUS(child->wait()), 3);
}

TEST(ChildProcess, ReportsAStopIfAsked) {
    auto child = ChildProcess::start(shell("kill -STOP $$; exit 5"));
    ASSERT_TRUE(child);
    std::optional<int> status;
    while (!(status = child->status_now(/*stops=*/true))) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ASSERT_TRUE(WIFSTOPPED(*status));
    EXPECT_FALSE(child->status_now());
    ::kill(child->id(), SIGCONT);
    EXPECT_EQ(WEXITSTATUS(child->wait()), 5);
}

TEST(ChildProcess, ThatIsNotThereIsAnErrno) {
    const TemporaryFolder folder;
    EXPECT_EQ(ChildProcess::start({.program = (folder / "none").string(), .arguments = {}}).error(), ENOENT);
    EXPECT_EQ(ChildProcess::start({.program = "no-such-program-of-dramatis", .arguments = {}}).error(), ENOENT);
    const auto plain = folder.add("plain", "text");
    EXPECT_EQ(ChildProcess::start({.program = plain.string(), .arguments = {}}).error(), EACCES);
}

TEST(ChildProcess, IsLookedForOnThePath) { EXPECT_EQ(output_of({.program = "echo", .arguments = {"a b"}}), "a b\n"); }

TEST(ChildProcess, GetsArgumentsAsTheyAre) {
    EXPECT_EQ(output_of({.program = "printf", .arguments = {"%s|", "$HOME *", "", "\"'"}}), "$HOME *||\"'|");
}

TEST(ChildProcess, GetsOurEnvironmentOrTheOneThatIsGiven) {
    ::setenv("DRAMATIS_TEST_VARIABLE", "ours", 1);
    EXPECT_EQ(output_of(shell("echo $DRAMATIS_TEST_VARIABLE")), "ours\n");
    Launch given{.program = "/usr/bin/env", .arguments = {}, .environment = {{"A=1", "B=2"}}};
    EXPECT_EQ(output_of(given), "A=1\nB=2\n");
    given.environment.emplace();
    EXPECT_EQ(output_of(given), "");
    ::unsetenv("DRAMATIS_TEST_VARIABLE");
}

TEST(ChildProcess, HasDevNullForStandardStreamsThatAreNotNamed) {
    auto pipe = make_pipe();
    Launch launch = shell("found=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2); echo \"$found\" >&7");
    launch.descriptors = {{.ours = pipe->write.get(), .theirs = 7}};
    auto child = ChildProcess::start(launch);
    ASSERT_TRUE(child);
    pipe->write.reset();
    EXPECT_EQ(read_all(pipe->read), "/dev/null\n/dev/null\n/dev/null\n");
}

TEST(ChildProcess, InheritsNoDescriptorThatIsNotNamed) {
    const FileDescriptor file(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
    // Left open on exec, as by a library that knows no better; below, between and above the named ones.
    const FileDescriptor low(::fcntl(file.get(), F_DUPFD, 21));
    const FileDescriptor high(::fcntl(file.get(), F_DUPFD, 57));
    Launch launch = shell("for n in 21 30 57; do readlink /proc/$$/fd/$n || echo closed; done");
    launch.descriptors = {{.ours = file.get(), .theirs = 30}};
    EXPECT_EQ(output_of(launch), "closed\n/dev/zero\nclosed\n");
}

TEST(ChildProcess, GetsDescriptorsWhoseNumbersOverlap) {
    const TemporaryFolder folder;
    const FileDescriptor first(::open(folder.add("first", "").c_str(), O_RDONLY | O_CLOEXEC));
    const FileDescriptor second(::open(folder.add("second", "").c_str(), O_RDONLY | O_CLOEXEC));
    Launch launch =
        shell("readlink /proc/$$/fd/" + std::to_string(first.get()) + " /proc/$$/fd/" + std::to_string(second.get()));
    launch.descriptors = {{.ours = first.get(), .theirs = second.get()}, {.ours = second.get(), .theirs = first.get()}};
    EXPECT_EQ(output_of(launch), (folder / "second").string() + "\n" + (folder / "first").string() + "\n");
}

TEST(ChildProcess, IsNotStartedWithADescriptorThatIsNotOpen) {
    Launch launch = shell("true");
    launch.descriptors = {{.ours = -1, .theirs = STDIN_FILENO}};
    EXPECT_EQ(ChildProcess::start(launch).error(), EBADF);
}

TEST(ChildProcess, LeavesNoDescriptorOpenHere) {
    const auto open_now = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = open_now();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(output_of(shell("echo x")), "x\n");
    EXPECT_FALSE(ChildProcess::start({.program = "/nowhere", .arguments = {}}));
    EXPECT_EQ(open_now(), before);
}

// The set of signals that /proc/self/status of a child has in `field`, as bits from signal 1.
std::uint64_t signals_of_a_child(const std::string& field) {
    const std::string line = output_of({.program = "grep", .arguments = {"^" + field + ":", "/proc/self/status"}});
    return std::stoull(line.substr(field.size() + 1), nullptr, 16);
}

TEST(ChildProcess, BeginsWithDefaultSignals) {
    // As in a program that ignores and blocks some, which a child would inherit.
    const int failed = run_forked({}, [] {
        for (const int number : {SIGINT, SIGPIPE, SIGHUP, SIGUSR1}) ::signal(number, SIG_IGN);
        sigset_t blocked;
        ::sigfillset(&blocked);
        ::sigprocmask(SIG_BLOCK, &blocked, nullptr);
        // glibc has 32 and 33 for its threads, and ignores them in what posix_spawn starts.
        constexpr std::uint64_t of_threads = std::uint64_t{0b11} << 31;
        if ((signals_of_a_child("SigIgn") & ~of_threads) != 0) return 1;
        return signals_of_a_child("SigBlk") == 0 ? 0 : 2;
    });
    EXPECT_EQ(failed, 0);
}

TEST(ChildProcess, LeadsAGroupOfItsOwn) {
    auto child = ChildProcess::start(shell("exec sleep 100"));
    ASSERT_TRUE(child);
    EXPECT_EQ(::getpgid(child->id()), child->id());
}

TEST(ChildProcess, EndsWithItsOwnerAndTakesItsGroupAlong) {
    auto pipe = make_pipe();
    Launch launch = shell("sleep 100 & echo $!; wait");
    launch.descriptors = {{.ours = pipe->write.get(), .theirs = STDOUT_FILENO}};
    pid_t leader = 0, other = 0;
    {
        auto child = ChildProcess::start(launch);
        ASSERT_TRUE(child);
        leader = child->id();
        char number[32] = {};
        ASSERT_GT(::read(pipe->read.get(), number, sizeof number - 1), 0);
        other = static_cast<pid_t>(std::stol(number));
        ASSERT_EQ(::kill(other, 0), 0);
        const ChildProcess moved = std::move(*child);
        EXPECT_EQ(::kill(leader, 0), 0) << "the one that it was moved from doesn't end it";
    }
    EXPECT_NE(::kill(leader, 0), 0) << "waited for";
    EXPECT_TRUE(is_gone(other));
}

TEST(ChildProcess, OnceWaitedForLeavesItsGroupAlone) {
    auto pipe = make_pipe();
    Launch launch = shell("sleep 100 & echo $!");
    launch.descriptors = {{.ours = pipe->write.get(), .theirs = STDOUT_FILENO}};
    pid_t other = 0;
    {
        auto child = ChildProcess::start(launch);
        ASSERT_TRUE(child);
        char number[32] = {};
        ASSERT_GT(::read(pipe->read.get(), number, sizeof number - 1), 0);
        other = static_cast<pid_t>(std::stol(number));
        EXPECT_EQ(child->wait(), 0);
    }
    EXPECT_EQ(::kill(other, 0), 0) << "an editor that goes on in a window of its own";
    EXPECT_FALSE(read_bytes("/proc/" + std::to_string(other) + "/stat").find(") Z ") != std::string::npos);
    ::kill(other, SIGKILL);
}

TEST(ChildProcess, IsFedAndReadWhateverStandardStreamsAreClosedHere) {
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [] {
            // Not by make_pipe: the ends land on the closed streams' numbers.
            int in[2], out[2];
            if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) return 1;
            Launch launch = shell("cat; echo x");
            launch.descriptors = {{.ours = out[1], .theirs = 1}, {.ours = in[0], .theirs = 0}};
            auto child = ChildProcess::start(launch);
            if (!child) return 2;
            ::close(out[1]);
            if (::write(in[1], "fed", 3) != 3) return 3;
            ::close(in[1]);
            if (read_all(FileDescriptor(out[0])) != "fedx\n") return 4;
            return child->wait() == 0 ? 0 : 5;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

}  // namespace
}  // namespace dramatis
