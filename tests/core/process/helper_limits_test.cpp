// What a confined helper may use up, tried in a child.
#include "core/process/helper_limits.h"

#include <sys/resource.h>

#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "core/sanitizers.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

rlimit limit_of(__rlimit_resource which) {
    rlimit limit{};
    ::getrlimit(which, &limit);
    return limit;
}
constexpr HelperLimits limits{.memory = std::size_t{1} << 30U, .seconds = 5, .descriptors = 6};

TEST(HelperLimits, HoldFromTheBegin) {
    if (DRAMATIS_SANITIZED) GTEST_SKIP() << "nothing that sanitizers watch is confined";
    // Without the last rule, the sandbox has no call that asks for limits.
    const SandboxRules rules{.may_start_threads = true, .may_enter_another = true};
    EXPECT_EQ(run_forked({},
                         [&] {
                             confine_helper(limits, rules);
                             const rlimit processor = limit_of(RLIMIT_CPU);
                             if (limit_of(RLIMIT_NOFILE).rlim_max != 6) return 1;
                             // SIGXCPU comes before SIGKILL.
                             if (processor.rlim_cur != 5 || processor.rlim_max <= processor.rlim_cur) return 2;
                             if (limit_of(RLIMIT_FSIZE).rlim_max != 0 || limit_of(RLIMIT_CORE).rlim_max != 0) return 3;
                             return limit_of(RLIMIT_AS).rlim_max == limits.memory ? 0 : 4;
                         }),
              0);
}

TEST(HelperLimits, LeaveWhatTheRulesName) {
    if (DRAMATIS_SANITIZED) GTEST_SKIP() << "nothing that sanitizers watch is confined";
    const TemporaryFolder folder;
    const auto file = folder.add("a", "text");
    const auto can_read = [&] { return std::ifstream(file).get() == 't'; };
    EXPECT_EQ(run_forked({},
                         [&] {
                             confine_helper(limits, {.readable = {folder.path().string()}, .may_start_threads = true});
                             bool ran = false;
                             std::thread([&] { ran = true; }).join();
                             return ran && can_read() ? 0 : 1;
                         }),
              0);
    EXPECT_EQ(run_forked({},
                         [&] {
                             const Sandbox sandbox = confine_helper(limits);
                             return sandbox.calls && can_read() ? 1 : 0;
                         }),
              0);
}

}  // namespace
}  // namespace dramatis
