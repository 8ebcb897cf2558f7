#include "mix/sounds/decoder_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "mix/sounds/decode_protocol.h"

namespace dramatis::mix {
namespace {

namespace fs = std::filesystem;

// Beside our own program, or where `cmake --install` puts helpers.
fs::path decoder_path() {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& place : {folder / "dramatis-decode", folder / "../libexec/dramatis/dramatis-decode"})
        if (::access(place.c_str(), X_OK) == 0) return place;
    return folder / "dramatis-decode";
}

std::unexpected<Diagnostic> no_decoder(const fs::path& program, int error) {
    return failure("E0334",
                   fmt::format("can't start the sound decoder '{}': {}", program.string(), std::strerror(error)),
                   "it belongs beside the dramatis program: build or install it again");
}

// Opened without waiting (a pipe in the folder would hang us), and only if it is an ordinary file.
Result<int> open_sound(const fs::path& sound) {
    const int file = ::open(sound.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return failure("E0331", fmt::format("can't open the sound file '{}': {}", sound.string(), std::strerror(errno)),
                       errno == ENOENT ? "check its name; paths are relative to the cue sheet's folder" : "");
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) return file;
    ::close(file);
    return failure("E0331", fmt::format("'{}' is not a file", sound.string()),
                   "name a sound file, not a folder or a device");
}

Result<pid_t> spawn(const fs::path& program, std::vector<std::string> arguments, int input, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // A Ctrl-C at the terminal is ours to handle; the child ends when its pipe does.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    sigset_t none, defaults;
    ::sigemptyset(&none);
    ::sigemptyset(&defaults);
    ::sigaddset(&defaults, SIGPIPE);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    std::string name = program.string();
    std::vector<char*> argv{name.data()};
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    char* environment[] = {nullptr};
    pid_t process = -1;
    const int error = ::posix_spawn(&process, name.c_str(), &actions, &attributes, argv.data(), environment);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) return no_decoder(program, error);
    return process;
}

}  // namespace

Result<DecoderProcess> DecoderProcess::start(const fs::path& sound, std::vector<std::string> arguments) {
    const Result<int> input = open_sound(sound);
    if (!input) return std::unexpected(input.error());
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        const int error = errno;
        ::close(*input);
        return no_decoder(decoder_path(), error);
    }
    const Result<pid_t> process = spawn(decoder_path(), std::move(arguments), *input, ends[1]);
    ::close(*input);
    ::close(ends[1]);
    if (!process) {
        ::close(ends[0]);
        return std::unexpected(process.error());
    }
    return DecoderProcess(*process, ends[0]);
}

DecoderProcess::DecoderProcess(DecoderProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), pipe_(std::exchange(other.pipe_, -1)) {}

DecoderProcess::~DecoderProcess() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        finish();
    }
    if (pipe_ >= 0) ::close(pipe_);
}

std::string DecoderProcess::read_line() {
    std::string line;
    char c = 0;
    while (line.size() < longest_answer_line && read(std::as_writable_bytes(std::span(&c, 1))) == 1) {
        if (c == '\n') return line;
        line += c;
    }
    return {};
}

std::size_t DecoderProcess::read(std::span<std::byte> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(pipe_, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

bool DecoderProcess::finish() {
    if (process_ <= 0) return false;
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace dramatis::mix
