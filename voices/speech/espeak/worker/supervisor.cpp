#include "voices/speech/espeak/worker/supervisor.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include "core/process/sandbox.h"
#include "core/process/sandbox_trial.h"
#include "core/sanitizers.h"
#include "voices/speech/espeak/worker/synthesis.h"

namespace dramatis::voices::speech::espeak::worker {
namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t most_memory = rlim_t{1} << 30;  // bytes of address space; eSpeak NG needs about a tenth

using Resource = decltype(RLIMIT_CORE);

void limit(Resource resource, rlim_t soft, rlim_t hard) {
    const struct rlimit values{soft, hard};
    // A limit that the system won't set leaves the others and the wall clock.
    (void)::setrlimit(resource, &values);
}
void limit(Resource resource, rlim_t value) { limit(resource, value, value); }

void enter_limits(std::uint32_t time_limit_ms) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);  // nothing that eSpeak NG reads may start a program
    const rlim_t seconds = time_limit_ms / 1000 + 1;
    limit(RLIMIT_CPU, seconds, seconds + 1);  // the soft limit's signal names the cause
    if (!DRAMATIS_SANITIZED) {
        limit(RLIMIT_AS, most_memory);
        limit(RLIMIT_FSIZE, 0);
    }
}

// Inside the worker's, whose folders stay: the child starts nothing, and has no socket.
Sandbox enter_child_sandbox() { return enter_sandbox({.reads_as_before = true}); }
struct Child {
    pid_t id = -1;   // 0: this is the child
    int alive = -1;  // the reading end of a pipe whose only writing end the child holds
    int error = 0;
};

Child fork_once() {
    int alive[2];
    if (::pipe2(alive, O_CLOEXEC) != 0) return {.error = errno};
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(alive[0]);
        return {.id = 0};
    }
    const int error = errno;
    ::close(alive[1]);
    if (child > 0) return {.id = child, .alive = alive[0]};
    ::close(alive[0]);
    return {.error = error};
}

// Tries again for 3 s when processes, descriptors or memory are short; not when nobody listens any more.
Child fork_patiently(int socket) {
    for (int wait_ms = 50; wait_ms <= 1600; wait_ms *= 2) {
        const Child child = fork_once();
        if (child.error == 0) return child;
        pollfd watched{.fd = socket, .events = POLLRDHUP, .revents = 0};
        if (::poll(&watched, 1, wait_ms) > 0) return child;
    }
    return fork_once();
}

enum class Ended { ByItself, TooLate, NobodyListens };

// `alive` hangs up when the child is gone.
Ended wait_for_child(int alive, int socket, std::uint32_t time_limit_ms) {
    const auto deadline = Clock::now() + std::chrono::milliseconds(time_limit_ms);
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Ended::TooLate;
        pollfd watched[] = {{.fd = alive, .events = 0, .revents = 0},
                            {.fd = socket, .events = POLLRDHUP, .revents = 0}};
        const int ready = ::poll(watched, 2, static_cast<int>(std::min<long long>(left, 60'000)));
        if (ready < 0 && errno != EINTR) return Ended::TooLate;
        if (ready <= 0) continue;
        if (watched[0].revents != 0) return Ended::ByItself;
        if (watched[1].revents != 0) return Ended::NobodyListens;
    }
}

int reap(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

Response respond(const Request& request, Ended ended, int wait_status, const std::byte* shared) {
    Response response{.id = request.id};
    if (ended == Ended::TooLate) {
        response.status = Status::TimedOut;
        return response;
    }
    if (WIFSIGNALED(wait_status)) {
        response.status = WTERMSIG(wait_status) == SIGXCPU ? Status::TimedOut : Status::Crashed;
        response.detail = WTERMSIG(wait_status);
        return response;
    }
    Outcome outcome;
    std::memcpy(&outcome, shared, sizeof outcome);
    response.status = outcome.status;
    response.detail = outcome.detail;
    response.rate = outcome.rate;
    response.event_count = outcome.event_count;
    response.sample_count = outcome.sample_count;
    return response;
}

}  // namespace

Sandbox enter_worker_sandbox(const std::string& data_folder) {
    // The folder of variants has links to the data that are installed.
    std::error_code failed;
    const auto installed = std::filesystem::canonical(data_folder + "/phontab", failed).parent_path();
    return enter_sandbox({.readable = {data_folder, failed ? data_folder : installed.native()},
                          .may_fork = true,
                          .may_enter_another = true});
}

bool report_sandbox(const Sandbox& worker, int output) {
    constexpr std::uint32_t any_time = 10'000;  // milliseconds
    const pid_t child = ::fork();
    if (child == 0) {
        enter_limits(any_time);
        enter_child_sandbox();
        const std::string text = to_text(worker) + to_text(try_what_a_sandbox_denies());
        ::_exit(::write(output, text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 1);
    }
    return child > 0 && reap(child) == 0;
}

std::optional<Response> run_line(const Request& request, const std::string& voice, const std::string& text,
                                 std::byte* shared, int socket) {
    new (shared) Outcome{};  // counts as crashed until the child writes its outcome
    const Child child = fork_patiently(socket);
    if (child.error != 0) return Response{.id = request.id, .status = Status::NoProcess, .detail = child.error};
    if (child.id == 0) {
        ::close(socket);
        enter_limits(request.time_limit_ms);
        enter_child_sandbox();
        synthesise(request, voice, text, shared);
        // Not exit: eSpeak NG's destructors hang in a forked child.
        ::_exit(0);
    }
    const Ended ended = wait_for_child(child.alive, socket, request.time_limit_ms);
    if (ended != Ended::ByItself) ::kill(child.id, SIGKILL);
    const int status = reap(child.id);
    ::close(child.alive);
    if (ended == Ended::NobodyListens) return {};
    return respond(request, ended, status, shared);
}

}  // namespace dramatis::voices::speech::espeak::worker
