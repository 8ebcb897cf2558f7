#include "core/process/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace dramatis {
namespace {

bool is_open(int descriptor) { return ::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF; }

}  // namespace

FileDescriptor above_standard(FileDescriptor descriptor) {
    if (!descriptor || descriptor.get() > STDERR_FILENO) return descriptor;
    return FileDescriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

std::optional<Pipe> make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    FileDescriptor read(ends[0]), write(ends[1]);
    Pipe made{.read = above_standard(std::move(read)), .write = above_standard(std::move(write))};
    if (!made.read || !made.write) return {};
    return made;
}

void open_missing_standard_streams() {
    // In this order: open takes the lowest free number.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (!is_open(stream)) (void)::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace dramatis
