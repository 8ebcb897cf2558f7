#include "core/process/sandbox_trial.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace dramatis {
namespace {

// Raw calls: the C library must not take another way, nor answer from memory.
bool is_refused(long result) { return result < 0 && (errno == EPERM || errno == EACCES); }

bool is_opening_refused(const char* file, int flags) {
    const long descriptor = ::syscall(SYS_openat, AT_FDCWD, file, flags, 0600);
    const bool refused = is_refused(descriptor);
    if (descriptor >= 0) ::close(static_cast<int>(descriptor));
    return refused;
}

bool is_a_socket_refused(int family, int type) {
    const long descriptor = ::syscall(SYS_socket, family, type, 0);
    const bool refused = is_refused(descriptor);
    if (descriptor >= 0) ::close(static_cast<int>(descriptor));
    return refused;
}

bool is_a_child_refused() {
    const long child = ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) ::_exit(0);
    // EAGAIN: the limit of processes.
    const bool refused = child < 0 && (errno == EPERM || errno == EAGAIN);
    if (child > 0) ::waitpid(static_cast<pid_t>(child), nullptr, 0);
    return refused;
}

bool is_code_refused() {
    void* block = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return errno == EPERM;
    ::munmap(block, 4096);
    return false;
}

}  // namespace

std::vector<SandboxTrial> try_what_a_sandbox_denies() {
    const char* const nothing[] = {"nothing", nullptr};
    return {
        {"read a file of yours", is_opening_refused("/etc/passwd", O_RDONLY)},
        {"list a folder", is_opening_refused("/", O_RDONLY | O_DIRECTORY)},
        {"create a file", is_opening_refused("/tmp", O_TMPFILE | O_WRONLY)},
        {"write to a file", is_opening_refused("/dev/null", O_WRONLY)},
        {"remove a file", is_refused(::syscall(SYS_unlinkat, AT_FDCWD, "/tmp/dramatis-no-such-file", 0))},
        {"use the network", is_a_socket_refused(AF_INET, SOCK_STREAM)},
        {"use a local socket", is_a_socket_refused(AF_UNIX, SOCK_STREAM)},
        {"start a process", is_a_child_refused()},
        {"start a program", is_refused(::syscall(SYS_execve, "/dramatis-no-such-program", nothing, nothing + 1))},
        {"signal another process", is_refused(::syscall(SYS_kill, ::getppid(), 0))},
        {"look into another process",
         is_refused(::syscall(SYS_process_vm_readv, ::getppid(), nullptr, 0, nullptr, 0, 0))},
        {"make memory code", is_code_refused()},
        {"change its name spaces", is_refused(::syscall(SYS_unshare, 0))},
    };
}

std::string to_text(const Sandbox& sandbox) {
    return "calls " + std::to_string(sandbox.calls ? 1 : 0) + "\nfiles " + std::to_string(sandbox.files) + "\n";
}

std::string to_text(const std::vector<SandboxTrial>& trials) {
    std::string text;
    for (const SandboxTrial& trial : trials) text += (trial.denied ? "denied " : "allowed ") + trial.act + "\n";
    return text;
}

}  // namespace dramatis
