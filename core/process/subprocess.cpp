#include "core/process/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <limits>
#include <utility>

#include "core/phrasing.h"
#include "core/process/descriptors.h"
#include "core/process/patience.h"

namespace dramatis {
namespace {

constexpr std::size_t kept_errors = 4096;   // bytes of standard error
constexpr std::size_t quoted_errors = 300;  // bytes of them in a message
// How often the end of the program is polled; more often once it has closed its outputs.
constexpr auto longest_sleep = std::chrono::milliseconds(50);
constexpr auto short_sleep = std::chrono::milliseconds(1);

// A program may close its input before it has read everything; SIGPIPE must not end us then.
ssize_t write_without_signal(int descriptor, std::string_view bytes) {
    sigset_t pipe_signal;
    sigset_t before;
    ::sigemptyset(&pipe_signal);
    ::sigaddset(&pipe_signal, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    const int error = errno;
    if (count < 0 && error == EPIPE && !::sigismember(&before, SIGPIPE)) {
        constexpr timespec now{0, 0};
        while (::sigtimedwait(&pipe_signal, nullptr, &now) < 0 && errno == EINTR) {
        }
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return count;
}

}  // namespace

std::expected<Subprocess, int> Subprocess::start(const std::vector<std::string>& command,
                                                 const std::optional<std::vector<std::string>>& environment) {
    if (command.empty() || command.front().empty()) return std::unexpected(ENOENT);
    return patiently([&] { return start_once(command, environment); });
}

std::expected<Subprocess, int> Subprocess::start_once(const std::vector<std::string>& command,
                                                      const std::optional<std::vector<std::string>>& environment) {
    auto input = make_pipe();
    auto output = make_pipe();
    auto errors = make_pipe();
    if (!input || !output || !errors) return std::unexpected(errno);
    auto started = ChildProcess::start({.program = command.front(),
                                        .arguments = {command.begin() + 1, command.end()},
                                        .environment = environment,
                                        .descriptors = {{.ours = input->read.get(), .theirs = STDIN_FILENO},
                                                        {.ours = output->write.get(), .theirs = STDOUT_FILENO},
                                                        {.ours = errors->write.get(), .theirs = STDERR_FILENO}},
                                        .guarded = true});
    if (!started) return std::unexpected(started.error());
    for (const FileDescriptor* end : {&input->write, &output->read, &errors->read})
        ::fcntl(end->get(), F_SETFL, O_NONBLOCK);
    return Subprocess(std::move(*started), std::move(input->write), std::move(output->read), std::move(errors->read));
}

Subprocess::Subprocess(ChildProcess process, FileDescriptor input, FileDescriptor output, FileDescriptor errors)
    : process_(std::move(process)),
      input_(std::move(input)),
      output_end_(std::move(output)),
      error_end_(std::move(errors)) {}

Subprocess::~Subprocess() { process_.kill_group(); }

void Subprocess::give(std::string_view input, bool last) {
    pending_ += input;
    close_when_given_ = last;
    if (pending_.empty() && last) input_.reset();
}

void Subprocess::write_some() {
    const ssize_t count = write_without_signal(input_.get(), pending_);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count < 0) {
        // The program has closed its input. That is no error: it need not read everything.
        pending_.clear();
        input_.reset();
        return;
    }
    pending_.erase(0, static_cast<std::size_t>(count));
    if (pending_.empty() && close_when_given_) input_.reset();
}

bool Subprocess::read_some(FileDescriptor& from, std::string& into, std::size_t keep) {
    char chunk[16384];
    const ssize_t count = ::read(from.get(), chunk, sizeof chunk);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return true;
    if (count <= 0) {
        from.reset();
        return false;
    }
    into.append(chunk, static_cast<std::size_t>(count));
    if (into.size() > keep) into.erase(0, into.size() - keep);
    return true;
}

bool Subprocess::has_ended() {
    if (!exit_status_) exit_status_ = process_.status_now();
    return exit_status_.has_value();
}

Subprocess::Pumped Subprocess::pump(Clock::time_point deadline, std::size_t most_output,
                                    const std::function<bool()>& enough) {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    for (;;) {
        if (enough()) return Pumped::Enough;
        const bool ended = has_ended();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (!ended && left.count() <= 0) return Pumped::TimedOut;
        pollfd watched[] = {{.fd = pending_.empty() ? -1 : input_.get(), .events = POLLOUT, .revents = 0},
                            {.fd = output_end_.get(), .events = POLLIN, .revents = 0},
                            {.fd = error_end_.get(), .events = POLLIN, .revents = 0}};
        // After its end only what is already in the pipes counts: another process may keep them open for ever.
        const auto longest = output_end_ || error_end_ ? longest_sleep : short_sleep;
        const auto sleep = ended ? std::chrono::milliseconds(0) : std::min<std::chrono::milliseconds>(left, longest);
        const int ready = ::poll(watched, 3, static_cast<int>(sleep.count()));
        if (ready <= 0) {
            if (ended) return Pumped::Exited;
            continue;
        }
        if (watched[0].revents != 0) write_some();
        if (watched[1].revents != 0) read_some(output_end_, output_, all);
        if (watched[2].revents != 0) read_some(error_end_, errors_, kept_errors);
        if (output_.size() > most_output) return Pumped::TooMuch;
        if (ended && !output_end_ && !error_end_) return enough() ? Pumped::Enough : Pumped::Exited;
    }
}

std::string Subprocess::last_words() const {
    std::string words = errors_;
    while (!words.empty() && (words.back() == '\n' || words.back() == '\r' || words.back() == ' ')) words.pop_back();
    if (words.size() > quoted_errors) words.erase(0, words.size() - quoted_errors);
    return without_controls(words);
}

}  // namespace dramatis
