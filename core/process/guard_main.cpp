// dramatis-guard [--confined] PROGRAM ARGUMENT…: runs one program for dramatis and ends with it, confined as confinement.h says if it
// is asked to. Not for use by hand. Descriptor 3 is the lifeline, a socket whose other end dramatis alone holds. The guard
//
// - sends an errno on it as four bytes: 0, the program runs; else why it doesn't, and exits with 127;
// - kills the program and all that it has started when the lifeline breaks, however dramatis ended, and on SIGTERM;
// - kills what the program leaves behind when it ends, and then ends as the program did.
//
// What the program starts can't escape by a process group or session of its own: orphans become children of the guard.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>

#include "core/process/confinement.h"

namespace {

constexpr int lifeline = STDERR_FILENO + 1;
constexpr int cannot_run = 127;  // as a shell says it
constexpr int most_rounds = 10'000;

void report(int error) {
    // If nobody listens the lifeline is broken, which is found out next.
    (void)::send(lifeline, &error, sizeof error, MSG_NOSIGNAL);
}

std::string read_children() {
    // Of the guard's only thread.
    const std::string name = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
    std::string text;
    const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return text;
    char chunk[4096];
    for (ssize_t count = 0; (count = ::read(file, chunk, sizeof chunk)) > 0;)
        text.append(chunk, static_cast<std::size_t>(count));
    ::close(file);
    return text;
}

// Kills children until there are none: those of a killed one become the guard's own. The status of `program` is kept.
void kill_all(pid_t program, int& status) {
    for (int round = 0; round < most_rounds; ++round) {
        const std::string children = read_children();
        const char* const end = children.data() + children.size();
        for (const char* at = children.data(); at < end;) {
            pid_t child = 0;
            const auto read = std::from_chars(at, end, child);
            if (read.ec == std::errc() && child > 0) ::kill(child, SIGKILL);
            at = read.ptr + 1;
        }
        if (children.empty() && program > 0) ::kill(program, SIGKILL);  // without /proc
        int ended = 0;
        const pid_t child = ::waitpid(-1, &ended, 0);
        if (child < 0 && errno != EINTR) return;  // no child is left
        if (child == program) status = ended;
    }
}

[[noreturn]] void end_as(int status) {
    if (WIFSIGNALED(status)) {
        const struct rlimit none{};
        ::setrlimit(RLIMIT_CORE, &none);  // a core of the guard tells nothing
        sigset_t all;
        ::sigfillset(&all);
        ::signal(WTERMSIG(status), SIG_DFL);
        ::sigprocmask(SIG_UNBLOCK, &all, nullptr);
        ::raise(WTERMSIG(status));
        ::_exit(128 + WTERMSIG(status));
    }
    ::_exit(WEXITSTATUS(status));
}

// The program's process; its errors are reported here.
pid_t start(char** command, bool confined, const sigset_t& former) {
    int failure[2];
    if (::pipe2(failure, O_CLOEXEC) != 0) return report(errno), ::_exit(cannot_run), -1;
    const pid_t child = ::fork();
    if (child == 0) {
        ::sigprocmask(SIG_SETMASK, &former, nullptr);
        if (confined) dramatis::confine_program();
        ::execvp(command[0], command);
        const int error = errno;
        (void)!::write(failure[1], &error, sizeof error);
        ::_exit(cannot_run);
    }
    int error = child < 0 ? errno : 0;
    ::close(failure[1]);
    if (child > 0) {
        int reason = 0;
        ssize_t count = 0;
        while ((count = ::read(failure[0], &reason, sizeof reason)) < 0 && errno == EINTR) {
        }
        if (count == ssize_t{sizeof reason}) error = reason;
    }
    ::close(failure[0]);
    report(error);
    if (error != 0) ::_exit(cannot_run);
    return child;
}

// The program's standard streams end with the program, not with the guard.
void let_go_of_streams() {
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0) return;
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, stream);
}

}  // namespace

int main(int count, char** arguments) {
    sigset_t watched, former;
    ::sigemptyset(&watched);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&watched, signal);
    ::sigprocmask(SIG_BLOCK, &watched, &former);
    const bool confined = count > 1 && arguments[1] == std::string_view("--confined");
    char** const command = arguments + (confined ? 2 : 1);
    if (command >= arguments + count || ::fcntl(lifeline, F_SETFD, FD_CLOEXEC) != 0) return 2;
    const int signals = ::signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals < 0 || ::prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) return report(errno), cannot_run;
    const pid_t program = start(command, confined, former);
    let_go_of_streams();
    for (;;) {
        int status = 0;
        pollfd events[] = {{.fd = lifeline, .events = POLLIN, .revents = 0},
                           {.fd = signals, .events = POLLIN, .revents = 0}};
        if (::poll(events, 2, -1) < 0) continue;
        bool ends = events[0].revents != 0;
        signalfd_siginfo signal{};
        while (::read(signals, &signal, sizeof signal) > 0) ends |= signal.ssi_signo != SIGCHLD;
        for (pid_t child = 0; !ends && (child = ::waitpid(-1, &status, WNOHANG)) > 0;) ends = child == program;
        if (!ends) continue;
        kill_all(program, status);
        end_as(status);
    }
}
