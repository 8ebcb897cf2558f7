#include "core/process/sandbox.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>

#include "core/sanitizers.h"

namespace dramatis {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t our_architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t our_architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t our_architecture = 0;  // the list of calls was never tried there
#endif

// ---- seccomp

// Memory, descriptors that are open, time, threads' locks, the end.
constexpr long always[] = {
    __NR_read,          __NR_readv,        __NR_pread64,      __NR_write,           __NR_writev,
    __NR_lseek,         __NR_close,        __NR_fstat,        __NR_fcntl,           __NR_munmap,
    __NR_mremap,        __NR_madvise,      __NR_brk,          __NR_futex,           __NR_getrandom,
    __NR_clock_gettime, __NR_gettimeofday, __NR_nanosleep,    __NR_clock_nanosleep, __NR_sched_yield,
    __NR_getpid,        __NR_gettid,       __NR_rt_sigaction, __NR_rt_sigprocmask,  __NR_rt_sigreturn,
    __NR_sigaltstack,   __NR_exit,         __NR_exit_group,   __NR_restart_syscall, __NR_ppoll,
#ifdef __NR_poll
    __NR_poll,
#endif
#ifdef __NR_time
    __NR_time,
#endif
};

constexpr long of_readers[] = {
    __NR_newfstatat, __NR_statx,    __NR_getdents64, __NR_readlinkat, __NR_faccessat, __NR_getcwd,
#ifdef __NR_stat
    __NR_stat,       __NR_lstat,
#endif
#ifdef __NR_access
    __NR_access,     __NR_readlink,
#endif
};

constexpr long of_parents[] = {
    __NR_wait4, __NR_waitid, __NR_kill, __NR_tgkill, __NR_pipe2, __NR_recvfrom, __NR_sendto, __NR_set_robust_list,
#ifdef __NR_rseq
    __NR_rseq,
#endif
#ifdef __NR_fork
    __NR_fork,  __NR_vfork,
#endif
};

// Threads', and what libraries ask at their start.
constexpr long of_threads[] = {
    __NR_set_robust_list,
    __NR_sched_getaffinity,
    __NR_sysinfo,
    __NR_statfs,
    __NR_fstatfs,
    __NR_getuid,
    __NR_geteuid,
    __NR_getgid,
    __NR_getegid,
#ifdef __NR_rseq
    __NR_rseq,
#endif
};

constexpr long of_those_who_enter_another[] = {
    __NR_prctl,
    __NR_seccomp,
    __NR_prlimit64,
    __NR_landlock_create_ruleset,
    __NR_landlock_add_rule,
    __NR_landlock_restrict_self,
#ifdef __NR_setrlimit
    __NR_setrlimit,
#endif
};

// The dynamic linker's, and what programs ask at their start besides.
constexpr long of_programs[] = {
    __NR_execve,     __NR_prlimit64, __NR_set_tid_address, __NR_uname, __NR_getrusage,
    __NR_dup,        __NR_dup3,      __NR_pipe2,           __NR_ioctl,
#ifdef __NR_arch_prctl
    __NR_arch_prctl,
#endif
#ifdef __NR_dup2
    __NR_dup2,
#endif
};

constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t without_clone3 =
    SECCOMP_RET_ERRNO | ENOSYS;  // its flags lie in memory; the C library then takes clone

// A program for the kernel, at most as long as all lists together.
class CallFilter {
  public:
    CallFilter() {
        load(offsetof(seccomp_data, arch));
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, our_architecture, 1, 0));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
        load(offsetof(seccomp_data, nr));
    }

    void allow(std::span<const long> calls) {
        for (const long call : calls) answer(call, SECCOMP_RET_ALLOW);
    }
    void answer(long call, std::uint32_t with) {
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        add(BPF_STMT(BPF_RET | BPF_K, with));
    }
    // If none of these bits is set in the argument.
    void allow_without(long call, unsigned argument, std::uint32_t bits) {
        allow_where(call, argument, BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    }
    // If this bit is set in it.
    void allow_having(long call, unsigned argument, std::uint32_t bit) {
        allow_where(call, argument, BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bit, 1, 0));
    }
    // If the argument is this.
    void allow_with(long call, unsigned argument, std::uint32_t value) {
        allow_where(call, argument, BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0));
    }

    // The kernel is asked for what no rule lets through. False if it doesn't filter.
    bool install() {
        add(BPF_STMT(BPF_RET | BPF_K, refuse));
        const sock_fprog program{.len = static_cast<unsigned short>(length_), .filter = steps_.data()};
        return ::syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
    }

  private:
    // `test` looks at the argument and goes on to refuse, or skips that step to allow.
    void allow_where(long call, unsigned argument, const sock_filter& test) {
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 4));
        load_argument(argument);
        add(test);
        add(BPF_STMT(BPF_RET | BPF_K, refuse));
        add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
    void add(const sock_filter& step) { steps_[length_++] = step; }
    void load(std::size_t offset) { add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset))); }
    // Its lower half: what the rules look at has no upper one.
    void load_argument(unsigned argument) { load(offsetof(seccomp_data, args) + std::size_t{8} * argument); }

    std::array<sock_filter, 256> steps_{};
    std::size_t length_ = 0;
};

bool filter_calls(const SandboxRules& rules) {
    if (our_architecture == 0) return false;
    const bool reads = !rules.readable.empty() || rules.reads_as_before;
    CallFilter filter;
    filter.allow(always);
    if (rules.becomes_program) {
        constexpr long memory[] = {__NR_mmap, __NR_mprotect};
        filter.allow(memory);
        filter.allow(of_programs);
    } else {
        filter.allow_without(__NR_mmap, 2, PROT_EXEC);
        filter.allow_without(__NR_mprotect, 2, PROT_EXEC);
    }
    if (rules.may_start_threads || rules.becomes_program) {
        filter.allow(of_threads);
        filter.allow_having(__NR_clone, 0, CLONE_THREAD);
        filter.answer(__NR_clone3, without_clone3);
    }
    // fstat() of the C library. Elsewhere it tells of a file that it is there, and nothing of what is in it.
    if (!reads) filter.allow_with(__NR_newfstatat, 3, AT_EMPTY_PATH);
    // abort() sends itself a signal.
    if (!rules.may_fork) filter.allow_with(__NR_tgkill, 0, static_cast<std::uint32_t>(::getpid()));
    if (reads) {
        filter.allow(of_readers);
        filter.allow_without(__NR_openat, 2, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND);
#ifdef __NR_open
        filter.allow_without(__NR_open, 1, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND);
#endif
    }
    if (rules.may_fork) {
        filter.allow(of_parents);
        filter.allow_without(
            __NR_clone, 0,
            CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET);
        filter.answer(__NR_clone3, without_clone3);
    }
    if (rules.may_enter_another) filter.allow(of_those_who_enter_another);
    return filter.install();
}

// ---- Landlock

// As in <linux/landlock.h> of newer kernels than the one that this was built with.
struct RulesetAttributes {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scopes = 0;
};
constexpr std::uint64_t truncate_file = 1u << 14;  // since version 3
constexpr std::uint64_t use_device = 1u << 15;     // 5
constexpr std::uint64_t bind_and_connect = 3;      // 4
constexpr std::uint64_t sockets_and_signals = 3;   // 6

RulesetAttributes everything_of(int version) {
    RulesetAttributes all{.files = (std::uint64_t{1} << 13) - 1};
    if (version >= 2) all.files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) all.files |= truncate_file;
    if (version >= 4) all.network = bind_and_connect;
    if (version >= 5) all.files |= use_device;
    if (version >= 6) all.scopes = sockets_and_signals;
    return all;
}

std::size_t size_for(int version) {
    return version >= 6 ? sizeof(RulesetAttributes) : version >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

bool allow_reading(int ruleset, const std::string& place, bool executes) {
    const int descriptor = ::open(place.c_str(), O_PATH | O_CLOEXEC);
    if (descriptor < 0) return false;
    struct stat status{};
    const bool is_folder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
    std::uint64_t access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (is_folder) access |= LANDLOCK_ACCESS_FS_READ_DIR;
    if (executes) access |= LANDLOCK_ACCESS_FS_EXECUTE;
    const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = descriptor};
    const bool added = ::syscall(__NR_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    ::close(descriptor);
    return added;
}

// The version that took the rules on, or 0.
int close_files(const SandboxRules& rules) {
    const long version = ::syscall(__NR_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return 0;
    const RulesetAttributes all = everything_of(static_cast<int>(version));
    const long ruleset = ::syscall(__NR_landlock_create_ruleset, &all, size_for(static_cast<int>(version)), 0);
    if (ruleset < 0) return 0;
    bool good = true;
    for (const std::string& place : rules.readable)
        good = allow_reading(static_cast<int>(ruleset), place, rules.becomes_program) && good;
    // A place that can't be named can't be read any more afterwards: rather none of it.
    good = good && ::syscall(__NR_landlock_restrict_self, ruleset, 0) == 0;
    ::close(static_cast<int>(ruleset));
    return good ? static_cast<int>(version) : 0;
}

}  // namespace

Sandbox enter_sandbox(const SandboxRules& rules) {
    Sandbox sandbox;
    if (DRAMATIS_SANITIZED || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return sandbox;
    if (!rules.reads_as_before) sandbox.files = close_files(rules);
    sandbox.calls = filter_calls(rules);
    return sandbox;
}

}  // namespace dramatis
