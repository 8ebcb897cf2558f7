#include "voices/speech_worker.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <vector>

#include <fmt/format.h>

namespace dramatis::voices {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int lowest_rate = 8000;
constexpr int highest_rate = 192000;

// Clear of 0…2, so that none of them is in the way when they are set up for the new process.
Descriptor above_standard(int descriptor) {
    Descriptor given(descriptor);
    if (!given || descriptor > STDERR_FILENO) return given;
    return Descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

Descriptor make_shared_memory() {
    Descriptor memory = above_standard(::memfd_create("dramatis-speech", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory || ::ftruncate(memory.get(), off_t{worker::shared_bytes}) != 0) return {};
    // Sealed: a worker gone wild can't shrink it under our feet.
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) return {};
    return memory;
}

// 0, or an error number.
int spawn(const std::filesystem::path& program, const std::filesystem::path& data_folder, int socket, int memory,
          pid_t& process) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, memory, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // A group of its own, so that Ctrl-C at the terminal reaches us alone and we decide.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    std::string name = program.native();
    std::string folder = data_folder.native();
    char* const arguments[] = {name.data(), folder.data(), nullptr};
    const int error = ::posix_spawn(&process, name.c_str(), &files, &attributes, arguments, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

}  // namespace

Result<std::unique_ptr<SpeechWorker>> SpeechWorker::start(const std::filesystem::path& program,
                                                          const std::filesystem::path& data_folder) {
    const auto failed = [&](int error) {
        return failure(
            "E0225", fmt::format("the speech worker '{}' can't be started: {}", program.native(), std::strerror(error)),
            "dramatis-speech belongs beside dramatis, or in ../libexec/dramatis: install both");
    };
    std::unique_ptr<SpeechWorker> worker(new SpeechWorker);
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return failed(errno);
    worker->socket_ = above_standard(sockets[0]);
    const Descriptor theirs = above_standard(sockets[1]);
    const Descriptor memory = make_shared_memory();
    if (!worker->socket_ || !theirs || !memory) return failed(errno);
    void* block = ::mmap(nullptr, worker::shared_bytes, PROT_READ, MAP_SHARED, memory.get(), 0);
    if (block == MAP_FAILED) return failed(errno);
    worker->shared_ = static_cast<const std::byte*>(block);
    if (const int error = spawn(program, data_folder, theirs.get(), memory.get(), worker->process_); error != 0)
        return failed(error);
    return worker;
}

SpeechWorker::~SpeechWorker() {
    socket_.reset();
    if (process_ > 0) {
        // An idle worker has nothing to lose; one in the middle of a line is not wanted any more, nor is its child.
        ::kill(-process_, SIGKILL);
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    if (shared_ != nullptr) ::munmap(const_cast<std::byte*>(shared_), worker::shared_bytes);
}

std::unexpected<Diagnostic> SpeechWorker::give_up(std::string code, std::string message) {
    broken_ = true;
    return failure(std::move(code), std::move(message));
}

Result<> SpeechWorker::send(const WorkerRequest& request) {
    const double milliseconds = std::clamp(request.time_limit.value * 1000.0, 1.0, 3.6e6);
    const worker::Request head{.id = ++last_id_,
                               .rate_wpm = request.rate_wpm,
                               .pitch = request.pitch,
                               .pitch_range = request.pitch_range,
                               .word_gap = request.word_gap,
                               .time_limit_ms = static_cast<std::uint32_t>(milliseconds),
                               .voice_bytes = static_cast<std::uint32_t>(request.voice.size()),
                               .text_bytes = static_cast<std::uint32_t>(request.text.size())};
    std::string message(reinterpret_cast<const char*>(&head), sizeof head);
    message.append(request.voice).append(request.text);
    for (std::string_view left = message; !left.empty();) {
        const ssize_t count = ::send(socket_.get(), left.data(), left.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return give_up("E0222", "the speech worker is gone");
        left.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<worker::Response> SpeechWorker::receive(Seconds patience) {
    const auto deadline =
        Clock::now() + std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(patience.value));
    worker::Response response;
    std::size_t have = 0;
    while (have < sizeof response) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return give_up("E0223", "the speech worker hangs");
        pollfd watched{.fd = socket_.get(), .events = POLLIN, .revents = 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(std::min<long long>(left, 60'000)));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t count =
            ready < 0 ? -1
                      : ::recv(socket_.get(), reinterpret_cast<char*>(&response) + have, sizeof response - have, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return give_up("E0222", "the speech worker died");
        have += static_cast<std::size_t>(count);
    }
    return response;
}

Result<SpokenLine> SpeechWorker::speak(const WorkerRequest& request) {
    if (request.voice.size() > worker::most_voice_bytes || request.text.size() > worker::most_text_bytes)
        return failure("E0226",
                       fmt::format("a line of {} bytes is too long to be spoken in one go", request.text.size()),
                       "divide the speech: begin a new paragraph or cue");
    if (auto sent = send(request); !sent) return std::unexpected(sent.error());
    const auto response = receive(request.time_limit + request.grace);
    if (!response) return std::unexpected(response.error());
    auto spoken = read_response(*response, last_id_, shared_);
    if (!spoken && spoken.error().code == "E0224") broken_ = true;
    return spoken;
}

Result<SpokenLine> read_response(const worker::Response& response, std::uint64_t expected_id, const std::byte* shared) {
    using worker::Status;
    if (response.magic != worker::protocol_magic || response.version != worker::protocol_version ||
        response.id != expected_id)
        return failure("E0224", "the speech worker answers what it wasn't asked",
                       "dramatis and dramatis-speech must be of one version");
    switch (response.status) {
        case Status::Done:
            break;
        case Status::Crashed:
            return failure("E0222", fmt::format("eSpeak NG crashed on this line ({})", signal_name(response.detail)),
                           "some texts crash eSpeak NG: word it otherwise");
        case Status::TimedOut:
            return failure("E0223", "eSpeak NG took too long over this line", "shorten it, or word it otherwise");
        case Status::TooLong:
            return failure("E0226",
                           fmt::format("the line lasts longer than {} minutes", worker::most_samples / 22050 / 60),
                           "divide the speech: begin a new paragraph or cue");
        case Status::Refused:
            return failure("E0226", fmt::format("eSpeak NG refused the line (status {})", response.detail));
        default:
            return failure("E0224", fmt::format("the speech worker answers nonsense (status {})",
                                                static_cast<std::uint32_t>(response.status)));
    }
    if (response.sample_count > worker::most_samples || response.event_count > worker::most_events ||
        response.rate < lowest_rate || response.rate > highest_rate)
        return failure("E0224", fmt::format("the speech worker claims {} samples at {} Hz and {} words",
                                            response.sample_count, response.rate, response.event_count));
    const auto* events = reinterpret_cast<const worker::WordEvent*>(shared + worker::events_offset);
    const auto* samples = reinterpret_cast<const std::int16_t*>(shared + worker::samples_offset);
    return SpokenLine{.rate = {static_cast<int>(response.rate)},
                      .samples = {samples, static_cast<std::size_t>(response.sample_count)},
                      .events = {events, response.event_count}};
}

}  // namespace dramatis::voices
