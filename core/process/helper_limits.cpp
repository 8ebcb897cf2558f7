#include "core/process/helper_limits.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>

#include "core/process/resource_limit.h"
#include "core/process/sandbox_trial.h"
#include "core/sanitizers.h"

namespace dramatis {
Sandbox confine_helper(const HelperLimits& limits, const SandboxRules& rules) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // of the thread that started us, which waits for us
    if (!DRAMATIS_SANITIZED) {
        set_limit(RLIMIT_AS, limits.memory);
        set_limit(RLIMIT_FSIZE, 0);
    }
    // One second before the kernel kills it, so that its end tells why.
    set_limit(RLIMIT_CPU, limits.seconds, limits.seconds + rlim_t{1});
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_NOFILE, limits.descriptors);
    // It counts threads, and those of all processes of the user: whoever needs threads can't have it.
    if (!rules.may_start_threads) set_limit(RLIMIT_NPROC, 0);
    return enter_sandbox(rules);
}

bool write_to_output(const void* data, std::size_t bytes) {
    const char* at = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, at, bytes);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        at += written;
        bytes -= static_cast<std::size_t>(written);
    }
    return true;
}

int report_sandbox(const Sandbox& sandbox) {
    const std::string text = to_text(sandbox) + to_text(try_what_a_sandbox_denies());
    return write_to_output(text.data(), text.size()) ? 0 : 1;
}

}  // namespace dramatis
