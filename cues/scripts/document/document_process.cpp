#include "cues/scripts/document/document_process.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <vector>

#include <fmt/format.h>

#include "core/files/file_descriptor.h"
#include "core/process/descriptors.h"
#include "core/process/helper_process.h"
#include "core/process/helper_program.h"
#include "core/process/patience.h"
#include "core/text.h"
#include "cues/scripts/document/answer.h"

namespace dramatis::cues::scripts::document {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Longer than the processor time that it has.
constexpr Seconds usual_patience{150.0};

std::unexpected<Diagnostic> not_started(const fs::path& program, int error) {
    return failure("E0173",
                   fmt::format("can't start the reader of documents '{}': {}", program.string(), std::strerror(error)),
                   is_shortage(error) ? "the machine or a limit (ulimit) leaves it no descriptors, processes or memory"
                                      : "it belongs beside the dramatis program: build or install it again");
}

std::unexpected<Diagnostic> not_given(const std::string& name, int error) {
    return failure("E0173", fmt::format("can't give '{}' to the reader of documents: {}", name, std::strerror(error)),
                   error == EFBIG ? "a limit of the size of files (ulimit -f) is smaller than the document: raise it"
                                  : "the machine or a limit (ulimit) leaves it no descriptors or memory");
}

// A file in memory, at its begin; the error is an errno.
std::expected<FileDescriptor, int> file_of(std::string_view bytes) {
    FileDescriptor file = above_standard(FileDescriptor(::memfd_create("dramatis-document", MFD_CLOEXEC)));
    if (!file) return std::unexpected(errno);
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return std::unexpected(count < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::lseek(file.get(), 0, SEEK_SET) != 0) return std::unexpected(errno);
    return file;
}

std::unexpected<Diagnostic> too_long(const std::string& name) {
    return failure("E0174", fmt::format("'{}' takes too long to read", name),
                   "save the text alone, as plain text (.txt), or divide it into several files");
}

std::unexpected<Diagnostic> gave_up(const std::string& name, std::string_view why) {
    return failure("E0172", fmt::format("'{}' can't be read: {}", name, why),
                   "open it in its program and save it anew, or save it as plain text (.txt)");
}

// What a reader that ended without an answer ended of. `status`: as of waitpid.
std::unexpected<Diagnostic> ended_early(int status, const fs::path& program, const std::string& name) {
    constexpr int not_loaded = 127, not_understood = 2;
    if (WIFEXITED(status) && (WEXITSTATUS(status) == not_loaded || WEXITSTATUS(status) == not_understood))
        return failure(
            "E0173",
            fmt::format("the reader of documents '{}' doesn't start: {}", program.string(),
                        WEXITSTATUS(status) == not_loaded ? "a library that it needs isn't there, or is another version"
                                                          : "it is of another version than dramatis"),
            "build or install it again, and the libraries that it needs");
    if (!WIFSIGNALED(status)) return gave_up(name, "its reader ended without an answer");
    switch (WTERMSIG(status)) {
        case SIGXCPU:
            return too_long(name);
        case SIGXFSZ:
            return gave_up(name, "its reader wrote to a file, which it may not");
        // Of the kernel's: at a limit of processor time that is lower than the reader's own, and when the machine's memory is used up.
        case SIGKILL:
            return failure(
                "E0172", fmt::format("'{}' can't be read: its reader was killed", name),
                "the machine's memory was used up, or a limit of processor time (ulimit -t) was reached: try "
                "it again, or save the text alone, as plain text (.txt)");
        case SIGTERM:
        case SIGINT:
        case SIGHUP:
            return gave_up(name, "its reader was told to end");
        default:
            return gave_up(name, "its reader crashed");
    }
}

Result<std::string> answer_about(std::string_view what, std::string_view bytes, const std::string& name) {
    return answer_of_program(helper_program("dramatis-documents"), what, bytes, name, usual_patience);
}

// The type is that of all readers of documents.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
Result<Document> document_by_process(std::string bytes, std::string name) {
    const auto answer = answer_about("document", bytes, name);
    if (!answer) return std::unexpected(answer.error());
    return document_of_answer(*answer, name);
}

Result<Node> tree_by_process(std::string_view bytes, std::string_view name) {
    const auto answer = answer_about("xml", bytes, std::string(name));
    if (!answer) return std::unexpected(answer.error());
    return tree_of_answer(*answer, std::string(name));
}

}  // namespace

DocumentReaders readers_in_a_process() { return {document_by_process, tree_by_process}; }

Result<std::string> answer_of_program(const fs::path& program, std::string_view what, std::string_view bytes,
                                      const std::string& name, Seconds patience) {
    const auto file = file_of(bytes);
    if (!file) return not_given(name, file.error());
    auto process = HelperProcess::start({.program = program.string(),
                                         .arguments = {std::string(what), name, named_charset(bytes)},
                                         .environment = std::vector<std::string>()},
                                        *file, patience);
    if (!process) return not_started(program, process.error());
    const auto deadline = Clock::now() + std::chrono::duration<double>(patience.value);
    std::string answer;
    std::vector<char> piece(std::size_t{1} << 16U);
    // It may write a little now and then, for ever.
    while (const std::size_t count = process->read_some(std::as_writable_bytes(std::span(piece)))) {
        answer.append(piece.data(), count);
        if (answer.size() > largest_answer || Clock::now() > deadline) {
            process->kill();
            process->finish();
            return answer.size() > largest_answer ? gave_up(name, "its reader answers without an end") : too_long(name);
        }
    }
    const int status = process->finish();
    if (process->timed_out()) return too_long(name);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return ended_early(status, program, name);
    return answer;
}

std::string named_charset(std::string_view bytes) {
    constexpr std::size_t head = 2000, longest = 40;
    const std::string top = to_lower(bytes.substr(0, head));
    // A page's title may speak of an encoding, too.
    const std::size_t declaration = top.starts_with("<?xml") ? top.find("?>") : std::string::npos;
    for (const std::string_view word : {"encoding", "charset"}) {
        const std::size_t last = word == "charset" ? top.size() : declaration;
        if (last == std::string::npos) continue;
        for (std::size_t at = top.find(word); at < last; at = top.find(word, at + 1)) {
            std::size_t begin = top.find_first_not_of(" \t\r\n", at + word.size());
            if (begin == std::string::npos || top[begin] != '=') continue;
            begin = std::min(top.find_first_not_of(" \t\r\n\"'", begin + 1), top.size());
            const std::size_t end =
                std::min(top.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_", begin), top.size());
            if (end > begin && end - begin <= longest) return top.substr(begin, end - begin);
        }
    }
    return {};
}

}  // namespace dramatis::cues::scripts::document
