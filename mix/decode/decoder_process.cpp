#include "mix/decode/decoder_process.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "core/files/file_descriptor.h"
#include "core/process/helper_program.h"
#include "core/process/patience.h"
#include "mix/decode/decode_protocol.h"

namespace dramatis::mix::decode {
namespace {

namespace fs = std::filesystem;

std::unexpected<Diagnostic> no_decoder(const fs::path& program, int error) {
    return failure("E0334",
                   fmt::format("can't start the sound decoder '{}': {}", program.string(), std::strerror(error)),
                   is_shortage(error) ? "the machine or a limit (ulimit) leaves it no descriptors, processes or memory"
                                      : "it belongs beside the dramatis program: build or install it again");
}

// Opens without blocking (a named pipe would block for ever), and only a regular file.
Result<FileDescriptor> open_sound(const fs::path& sound) {
    auto file = patiently([&]() -> std::expected<FileDescriptor, int> {
        FileDescriptor opened(::open(sound.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
        if (!opened) return std::unexpected(errno);
        return opened;
    });
    if (!file)
        return failure("E0331",
                       fmt::format("can't open the sound file '{}': {}", sound.string(), std::strerror(file.error())),
                       file.error() == ENOENT ? "check its name; paths are relative to the cue sheet's folder" : "");
    struct stat status{};
    if (::fstat(file->get(), &status) == 0 && S_ISREG(status.st_mode)) return std::move(*file);
    return failure("E0331", fmt::format("'{}' is not a file", sound.string()),
                   "name a sound file, not a folder or a device");
}

}  // namespace

Result<DecoderProcess> DecoderProcess::start(const fs::path& sound, std::vector<std::string> arguments,
                                             Seconds patience) {
    return start_program(sound,
                         {.program = helper_program("dramatis-decode").string(),
                          .arguments = std::move(arguments),
                          .environment = std::vector<std::string>()},
                         patience);
}

Result<DecoderProcess> DecoderProcess::start_program(const fs::path& sound, const Launch& launch, Seconds patience) {
    auto input = open_sound(sound);
    if (!input) return std::unexpected(input.error());
    auto process = HelperProcess::start(launch, *input, patience);
    if (!process) return no_decoder(launch.program, process.error());
    return DecoderProcess(std::move(*process));
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

bool DecoderProcess::finish() {
    const int status = process_.finish();
    // It may have ended well just before it was stopped, and nobody has read what it wrote.
    return !timed_out() && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace dramatis::mix::decode
