#include "voices/speech/espeak/speech_worker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include <fmt/format.h>

#include "core/process/descriptors.h"
#include "core/process/patience.h"
#include "core/text.h"

namespace dramatis::voices::speech::espeak {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int lowest_rate = 8000;
constexpr int highest_rate = 192000;

FileDescriptor make_shared_memory() {
    FileDescriptor memory =
        above_standard(FileDescriptor(::memfd_create("dramatis-speech", MFD_CLOEXEC | MFD_ALLOW_SEALING)));
    if (!memory || ::ftruncate(memory.get(), off_t{worker::shared_bytes}) != 0) return {};
    // Sealed, so that a faulty worker can't shrink it while it is read.
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) return {};
    return memory;
}

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

}  // namespace

Result<std::unique_ptr<SpeechWorker>> SpeechWorker::start(const std::filesystem::path& program,
                                                          const std::filesystem::path& data_folder) {
    auto started = patiently([&] { return start_once(program, data_folder); });
    if (started) return std::move(*started);
    return failure(
        "E0225",
        fmt::format("the speech worker '{}' can't be started: {}", program.native(), std::strerror(started.error())),
        is_shortage(started.error()) ? "the machine or a limit (ulimit) leaves it no descriptors, processes or memory"
        : started.error() == EFBIG
            ? "the limit on the size of files (ulimit -f) is below the memory that it shares with dramatis"
            : "dramatis-speech belongs beside dramatis, or in ../libexec/dramatis: install both");
}

std::expected<std::unique_ptr<SpeechWorker>, int> SpeechWorker::start_once(const std::filesystem::path& program,
                                                                           const std::filesystem::path& data_folder) {
    std::unique_ptr<SpeechWorker> worker(new SpeechWorker);
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return std::unexpected(errno);
    worker->socket_ = above_standard(FileDescriptor(sockets[0]));
    const FileDescriptor theirs = above_standard(FileDescriptor(sockets[1]));
    if (!worker->socket_ || !theirs) return std::unexpected(errno);
    const FileDescriptor memory = make_shared_memory();
    if (!memory) return std::unexpected(errno);
    void* block = ::mmap(nullptr, worker::shared_bytes, PROT_READ, MAP_SHARED, memory.get(), 0);
    if (block == MAP_FAILED) return std::unexpected(errno);
    worker->shared_ = static_cast<const std::byte*>(block);
    auto process = ChildProcess::start({.program = program.native(),
                                        .arguments = {data_folder.native()},
                                        .descriptors = {{.ours = theirs.get(), .theirs = STDIN_FILENO},
                                                        {.ours = memory.get(), .theirs = STDOUT_FILENO}}});
    if (!process) return std::unexpected(process.error());
    worker->process_.emplace(std::move(*process));
    return worker;
}

SpeechWorker::~SpeechWorker() {
    // An idle worker has nothing to lose; one in the middle of a line is not wanted any more, nor is its child.
    socket_.reset();
    process_.reset();
    if (shared_ != nullptr) ::munmap(const_cast<std::byte*>(shared_), worker::shared_bytes);
}

std::unexpected<Diagnostic> SpeechWorker::give_up(std::string code, std::string message) {
    broken_ = true;
    if (code == "E0222" && !has_responded_) return never_came_up();
    return failure(std::move(code), std::move(message));
}

// A worker that ends before its first response doesn't do so because of a line: each line has a process of its own.
std::unexpected<Diagnostic> SpeechWorker::never_came_up() {
    process_->kill_group();
    const int status = process_->wait();
    if (WIFEXITED(status) && WEXITSTATUS(status) == worker::exit_no_data)
        return failure(
            "E0225", "eSpeak NG can't read its data",
            "its package espeak-ng-data may be of another version, or memory or descriptors are short (ulimit)");
    if (WIFEXITED(status) && WEXITSTATUS(status) == worker::exit_no_memory)
        return failure("E0225", "the speech worker finds no memory",
                       "close other programs, or raise the limit (ulimit -v)");
    return failure("E0225", "the speech worker ended before it spoke a line",
                   "run `dramatis-speech` by hand: it says so if it can't be run at all");
}

Result<> SpeechWorker::send(const WorkerRequest& request) {
    const double milliseconds = std::clamp(request.time_limit.value * 1000.0, 1.0, 3.6e6);
    const worker::Request head{.id = ++last_id_,
                               .prosody = request.prosody,
                               .word_gap = request.word_gap,
                               .time_limit_ms = static_cast<std::uint32_t>(milliseconds),
                               .voice_bytes = static_cast<std::uint32_t>(request.voice.size()),
                               .text_bytes = static_cast<std::uint32_t>(request.text.size()),
                               .wants_phonemes = request.wants_phonemes ? 1u : 0u};
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
    has_responded_ = true;
    return response;
}

Result<SpokenLine> SpeechWorker::speak(const WorkerRequest& request) {
    if (request.voice.size() > worker::most_voice_bytes || request.text.size() > worker::most_text_bytes)
        return failure("E0226", fmt::format("a line of {} bytes is too long to be spoken at once", request.text.size()),
                       "divide the speech: begin a new paragraph or cue");
    if (auto sent = send(request); !sent) return std::unexpected(sent.error());
    const auto response = receive(request.time_limit + request.grace);
    if (!response) return std::unexpected(response.error());
    auto spoken = read_response(*response, last_id_, shared_);
    if (!spoken && spoken.error().code == "E0224") broken_ = true;
    return spoken;
}

Result<std::string> SpeechWorker::phonemes(WorkerRequest request) {
    request.wants_phonemes = true;
    const auto written = speak(request);
    if (!written) return std::unexpected(written.error());
    const auto bytes = std::as_bytes(written->samples);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::string phonemes(text.substr(0, text.find('\0')));
    return std::string(trim(without_dangers(phonemes)));
}

Result<SpokenLine> read_response(const worker::Response& response, std::uint64_t expected_id, const std::byte* shared) {
    using worker::Status;
    if (response.magic != worker::protocol_magic || response.version != worker::protocol_version ||
        response.id != expected_id)
        return failure("E0224", "the speech worker responds to another request",
                       "dramatis and dramatis-speech must have the same version");
    switch (response.status) {
        case worker::Status::Done:
            break;
        case worker::Status::Crashed:
            return failure("E0222", fmt::format("eSpeak NG crashed on this line ({})", signal_name(response.detail)),
                           "some texts crash eSpeak NG: write it in other words");
        case worker::Status::TimedOut:
            return failure("E0223", "eSpeak NG took too long over this line", "shorten it, or write it in other words");
        case worker::Status::TooLong:
            return failure("E0226",
                           fmt::format("the line lasts longer than {} minutes", worker::most_samples / 22050 / 60),
                           "divide the speech: begin a new paragraph or cue");
        case worker::Status::Refused:
            return failure("E0226", fmt::format("eSpeak NG refused the line (status {})", response.detail));
        case worker::Status::NoProcess:
            return failure(
                "E0225",
                fmt::format("the speech worker can't start a process for a line: {}", std::strerror(response.detail)),
                "the machine or a limit (ulimit) leaves it no descriptors, processes or memory");
        case worker::Status::NoData:
            return failure("E0225", fmt::format("eSpeak NG can't read its data: {}", std::strerror(response.detail)),
                           "the machine or a limit (ulimit) leaves it no descriptors or memory, or the disk fails");
        default:
            return failure("E0224", fmt::format("the speech worker sent an invalid response (status {})",
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

}  // namespace dramatis::voices::speech::espeak
