// What a confined program may still do, tried with small programs of the system's.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/process/child_process.h"
#include "core/process/descriptors.h"
#include "core/process/sandbox.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

class Confinement : public testing::Test {
  protected:
    // Its exit status; what it wrote is output_.
    int run(std::string program, std::vector<std::string> arguments, bool confined = true) {
        output_.clear();
        auto pipe = make_pipe();
        const FileDescriptor input(::open(input_.c_str(), O_RDONLY | O_CLOEXEC));
        auto child = ChildProcess::start({.program = std::move(program),
                                          .arguments = std::move(arguments),
                                          .descriptors = {{.ours = input.get(), .theirs = STDIN_FILENO},
                                                          {.ours = pipe->write.get(), .theirs = STDOUT_FILENO}},
                                          .guarded = true,
                                          .confined = confined});
        if (!child) return -1;
        pipe->write.reset();
        char chunk[4096];
        for (ssize_t count = 0; (count = ::read(pipe->read.get(), chunk, sizeof chunk)) > 0;)
            output_.append(chunk, static_cast<std::size_t>(count));
        const int status = child->wait();
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    // Both, so that a test can't pass because the act is impossible anyway.
    void expect_only_without(const std::string& program, const std::vector<std::string>& arguments) {
        EXPECT_EQ(run(program, arguments, false), 0) << program;
        EXPECT_NE(run(program, arguments), 0) << program;
    }
    void SetUp() override {
        const int there = run_forked({}, [] {
            const Sandbox sandbox = enter_sandbox({.readable = {"/usr"}});
            return sandbox.calls && sandbox.files > 0 ? 0 : 1;
        });
        if (there != 0) GTEST_SKIP() << "the kernel has no sandbox";
    }

    TemporaryFolder folder_;
    std::filesystem::path input_ = folder_.add("input.txt", "a letter\n");
    std::string output_;
};

TEST_F(Confinement, LeavesAProgramItsInputAndItsOutput) {
    EXPECT_EQ(run("cat", {}), 0);
    EXPECT_EQ(output_, "a letter\n");
    EXPECT_EQ(run("cat", {"/dev/stdin"}), 0);  // opened by name: it can be read from any place
    EXPECT_EQ(output_, "a letter\n");
}

TEST_F(Confinement, ClosesAllOtherFiles) {
    const std::string other = folder_.add("other.txt", "nobody's business\n").string();
    expect_only_without("cat", {other});
    expect_only_without("ls", {folder_.path().string()});
    expect_only_without("touch", {other});
    expect_only_without("touch", {(folder_ / "new.txt").string()});
    expect_only_without("cp", {"/dev/null", other});
    EXPECT_NE(run("rm", {other}), 0);
    EXPECT_TRUE(std::filesystem::exists(other));
}

TEST_F(Confinement, StartsNoProcessAndSignalsNone) {
    expect_only_without("sh", {"-c", "(exit 0) && exit 0"});
    expect_only_without("sh", {"-c", "kill -0 " + std::to_string(::getpid())});
}

TEST_F(Confinement, HasNoNetwork) {
    expect_only_without("bash", {"-c", "exec 3> /dev/udp/127.0.0.1/9"});  // nothing is sent
}

TEST_F(Confinement, HasLimits) {
    EXPECT_EQ(run("sh", {"-c", "ulimit -v; ulimit -t; ulimit -f; ulimit -n; ulimit -c"}), 0);
    EXPECT_EQ(output_, "2097152\n120\n0\n64\n0\n");
}

}  // namespace
}  // namespace dramatis
