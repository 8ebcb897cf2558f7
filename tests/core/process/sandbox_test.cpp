// What a sandbox denies, tried in a process that is in it, and what it leaves.
#include "core/process/sandbox.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <vector>

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include "core/process/sandbox_trial.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

constexpr int held = 0;
constexpr int no_kernel = 77;

// In a child: 0 if `holds` is true in the sandbox.
template <class Holds>
int in_sandbox(const SandboxRules& rules, bool needs_files, Holds holds) {
    return run_forked({}, [&] {
        const Sandbox sandbox = enter_sandbox(rules);
        if (!sandbox.calls || (needs_files && sandbox.files == 0)) return no_kernel;
        return holds() ? held : 1;
    });
}

#define EXPECT_HOLDS(code)                                                    \
    do {                                                                      \
        const int result = (code);                                            \
        if (result == no_kernel) GTEST_SKIP() << "the kernel has no sandbox"; \
        EXPECT_EQ(result, held);                                              \
    } while (false)

bool can_read(const std::filesystem::path& file) { return std::ifstream(file).get() != EOF; }

TEST(Sandbox, WithoutRulesDeniesEverythingThatIsTried) {
    const auto acts = try_what_a_sandbox_denies();  // outside: how many there are, and that they are possible here
    for (std::size_t i = 0; i < acts.size(); ++i) {
        SCOPED_TRACE(acts[i].act);
        EXPECT_HOLDS(in_sandbox({}, false, [&] { return try_what_a_sandbox_denies()[i].denied; }));
    }
}

TEST(Sandbox, IsWhatDeniesThem) {
    int possible = 0;
    for (const auto& [act, denied] : try_what_a_sandbox_denies()) possible += denied ? 0 : 1;
    EXPECT_GE(possible, 8);  // a container may deny some of them to everybody
}

TEST(Sandbox, LetsFilesOfItsFoldersBeRead) {
    const TemporaryFolder mine, other;
    const auto readable = mine.add("below/a", "text"), secret = other.add("a", "text");
    const SandboxRules rules{.readable = {mine.path().string()}};
    EXPECT_HOLDS(in_sandbox(rules, false, [&] { return can_read(readable); }));
    EXPECT_HOLDS(in_sandbox(rules, true, [&] { return !can_read(secret); }));
    EXPECT_HOLDS(in_sandbox(rules, false, [&] { return ::open(readable.c_str(), O_WRONLY | O_CLOEXEC) < 0; }));
    EXPECT_HOLDS(in_sandbox(rules, false, [&] { return ::unlink(readable.c_str()) != 0; }));
    EXPECT_HOLDS(in_sandbox(rules, false,
                            [&] { return ::open((mine / "new").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600) < 0; }));
    EXPECT_EQ(read_bytes(readable), "text");
}

TEST(Sandbox, FollowsNoLinkOutOfItsFolders) {
    const TemporaryFolder mine, other;
    std::filesystem::create_symlink(other.add("a", "text"), mine / "link");
    EXPECT_HOLDS(in_sandbox({.readable = {mine.path().string()}}, true, [&] { return !can_read(mine / "link"); }));
}

TEST(Sandbox, LeavesMemoryAndWhatIsOpen) {
    const TemporaryFolder folder;
    std::ifstream file(folder.add("a", "text"));
    EXPECT_HOLDS(in_sandbox({}, false, [&] {
        std::string line;
        std::vector<std::string> much(1000, std::string(100'000, 'x'));
        return std::getline(file, line) && line == "text" && much.back().back() == 'x';
    }));
}

TEST(Sandbox, OfAWorkerLetsItForkAndItsChildrenNot) {
    EXPECT_HOLDS(in_sandbox({.may_fork = true, .may_enter_another = true}, false, [] {
        const int code = run_forked({}, [] {
            enter_sandbox({.reads_as_before = true});
            for (const auto& [act, denied] : try_what_a_sandbox_denies())
                if (!denied && act.starts_with("start")) return 1;
            return 0;
        });
        return code == 0;
    }));
}

// A kernel without it, as a container makes one: the calls are not there.
bool refuse_sandboxes() {
    std::vector<sock_filter> steps{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const auto call :
         {SYS_seccomp, SYS_landlock_create_ruleset, SYS_landlock_add_rule, SYS_landlock_restrict_self}) {
        steps.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        steps.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
    }
    steps.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{.len = static_cast<unsigned short>(steps.size()), .filter = steps.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

TEST(Sandbox, IsNoneWhereTheKernelRefusesAndAllGoesOn) {
    const TemporaryFolder folder;
    const auto file = folder.add("a", "text");
    const int code = run_forked({}, [&] {
        if (!refuse_sandboxes()) return no_kernel;
        const Sandbox sandbox = enter_sandbox({});
        return !sandbox.calls && sandbox.files == 0 && can_read(file) ? held : 1;
    });
    EXPECT_HOLDS(code);
}

TEST(Sandbox, LetsAnAbortBeSeen) {
    const int code = run_forked({}, []() -> int {
        enter_sandbox({});
        std::abort();
    });
    EXPECT_EQ(code, 128 + SIGABRT);
}

}  // namespace
}  // namespace dramatis
