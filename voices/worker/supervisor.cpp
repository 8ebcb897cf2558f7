#include "voices/worker/supervisor.h"

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

#include "voices/worker/synthesis.h"

namespace dramatis::voices::worker {
namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t most_memory = rlim_t{1} << 30;  // bytes of address space; eSpeak NG needs about a tenth

using Resource = decltype(RLIMIT_CORE);

void limit(Resource resource, rlim_t soft, rlim_t hard) {
    const struct rlimit values { soft, hard };
    // A limit that the system won't set leaves the others and the wall clock.
    (void)::setrlimit(resource, &values);
}
void limit(Resource resource, rlim_t value) { limit(resource, value, value); }

void enter_limits(std::uint32_t time_limit_ms) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);  // nothing that eSpeak NG reads may start a program
    const rlim_t seconds = time_limit_ms / 1000 + 1;
    limit(RLIMIT_CPU, seconds, seconds + 1);                         // the soft one says by its signal why
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // sanitizers map terabytes that they never touch
    limit(RLIMIT_AS, most_memory);
#endif
}

enum class Ended { ByItself, TooLate, NobodyListens };

// The child holds the only writing end of `alive`: it hangs up when the child is gone.
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

std::optional<Response> run_line(const Request& request, const std::string& voice, const std::string& text,
                                 std::byte* shared, int socket) {
    int alive[2];
    if (::pipe2(alive, O_CLOEXEC) != 0) return Response{.id = request.id, .status = Status::Refused, .detail = errno};
    new (shared) Outcome{};  // until the child says otherwise, it has crashed
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(socket);
        ::close(alive[0]);
        enter_limits(request.time_limit_ms);
        synthesise(request, voice, text, shared);
        // Not exit: eSpeak NG's destructors hang in a forked child.
        ::_exit(0);
    }
    const int fork_error = errno;
    ::close(alive[1]);
    if (child < 0) {
        ::close(alive[0]);
        return Response{.id = request.id, .status = Status::Refused, .detail = fork_error};
    }
    const Ended ended = wait_for_child(alive[0], socket, request.time_limit_ms);
    if (ended != Ended::ByItself) ::kill(child, SIGKILL);
    const int status = reap(child);
    ::close(alive[0]);
    if (ended == Ended::NobodyListens) return {};
    return respond(request, ended, status, shared);
}

}  // namespace dramatis::voices::worker
