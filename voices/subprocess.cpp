#include "voices/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace dramatis::voices {
namespace {

constexpr std::size_t kept_errors = 4096;   // bytes of standard error
constexpr std::size_t quoted_errors = 300;  // bytes of them in a message
// Between looks whether it has ended; soon, once it has closed its outputs.
constexpr auto longest_sleep = std::chrono::milliseconds(50);
constexpr auto short_sleep = std::chrono::milliseconds(1);

struct Pipe {
    Descriptor read;
    Descriptor write;
};

std::optional<Pipe> make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    Pipe made{Descriptor(ends[0]), Descriptor(ends[1])};
    // Clear of 0…2, so that none of them is in the way when they are set up for the new process.
    for (Descriptor* end : {&made.read, &made.write})
        if (end->get() <= STDERR_FILENO) *end = Descriptor(::fcntl(end->get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    return made;
}

int spawn(const std::vector<std::string>& arguments, int input, int output, int errors, pid_t& process) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
    // A group of its own: Ctrl-C reaches us alone, and a time limit ends whatever it started too.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes, &signals);
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) ::sigaddset(&signals, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &signals);
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    const int error = ::posix_spawnp(&process, pointers[0], &files, &attributes, pointers.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

// A program may close its input before it has read everything; that must not end us by SIGPIPE.
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

Result<Subprocess> Subprocess::start(const std::vector<std::string>& arguments) {
    const std::string name = arguments.empty() ? std::string() : arguments.front();
    const auto failed = [&](int error) {
        return failure("E0225", fmt::format("the speech program '{}' can't be started: {}", name, std::strerror(error)),
                       "check the first part of 'command': a program on the PATH, or a path to one");
    };
    if (name.empty()) return failed(ENOENT);
    auto input = make_pipe();
    auto output = make_pipe();
    auto errors = make_pipe();
    if (!input || !output || !errors) return failed(errno);
    Subprocess started;
    if (const int error =
            spawn(arguments, input->read.get(), output->write.get(), errors->write.get(), started.process_);
        error != 0) {
        started.process_ = -1;
        return failed(error);
    }
    ::fcntl(input->write.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(output->read.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(errors->read.get(), F_SETFL, O_NONBLOCK);
    started.input_ = std::move(input->write);
    started.output_end_ = std::move(output->read);
    started.error_end_ = std::move(errors->read);
    return started;
}

Subprocess::Subprocess(Subprocess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      input_(std::move(other.input_)),
      output_end_(std::move(other.output_end_)),
      error_end_(std::move(other.error_end_)),
      pending_(std::move(other.pending_)),
      close_when_given_(other.close_when_given_),
      output_(std::move(other.output_)),
      errors_(std::move(other.errors_)),
      exit_status_(other.exit_status_) {}

Subprocess::~Subprocess() {
    if (process_ <= 0) return;
    // The group may outlive its leader; an empty one is no error that matters.
    ::kill(-process_, SIGKILL);
    if (!exit_status_) has_ended(/*wait=*/true);
}

void Subprocess::give(std::string_view input, bool last) {
    pending_ += input;
    close_when_given_ = last;
    if (pending_.empty() && last) input_.reset();
}

void Subprocess::write_some() {
    const ssize_t count = write_without_signal(input_.get(), pending_);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count < 0) {
        // It doesn't want to hear the rest, and may well be right.
        pending_.clear();
        input_.reset();
        return;
    }
    pending_.erase(0, static_cast<std::size_t>(count));
    if (pending_.empty() && close_when_given_) input_.reset();
}

bool Subprocess::read_some(Descriptor& from, std::string& into, std::size_t keep) {
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

bool Subprocess::has_ended(bool wait) {
    if (exit_status_) return true;
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(process_, &status, wait ? 0 : WNOHANG)) < 0 && errno == EINTR) {
    }
    if (ended == 0) return false;
    exit_status_ = ended == process_ ? status : 0;
    return true;
}

Subprocess::Pumped Subprocess::pump(Clock::time_point deadline, std::size_t most_output,
                                    const std::function<bool()>& enough) {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    for (;;) {
        if (enough()) return Pumped::Enough;
        const bool ended = has_ended(/*wait=*/false);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (!ended && left.count() <= 0) return Pumped::TimedOut;
        pollfd watched[] = {{.fd = pending_.empty() ? -1 : input_.get(), .events = POLLOUT, .revents = 0},
                            {.fd = output_end_.get(), .events = POLLIN, .revents = 0},
                            {.fd = error_end_.get(), .events = POLLIN, .revents = 0}};
        // Once it has ended, only what is in the pipes already counts: whoever else holds them may hold them for ever.
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
    std::ranges::replace_if(
        words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return words;
}

}  // namespace dramatis::voices
