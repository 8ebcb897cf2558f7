#include "mix/master/positioned_io.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace dramatis::mix::master {

std::string help_for_write_error(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return "free some space or write to another disk: a render needs about 1.4 GB an hour while it runs";
        case EFBIG:
            return "this disk or your limits (ulimit -f) allow no larger file: choose another disk, or FLAC";
        default:
            return {};
    }
}

Result<> write_at(int descriptor, std::int64_t offset, std::span<const std::byte> bytes, const std::string& what) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
        const int error = written == 0 ? ENOSPC : errno;
        if (written < 0 && error == EINTR) continue;
        if (written <= 0)
            return failure("E0340", fmt::format("can't write {}: {}", what, std::generic_category().message(error)),
                           help_for_write_error(error));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += written;
    }
    return {};
}

Result<> read_at(int descriptor, std::int64_t offset, std::span<std::byte> bytes, const std::string& what) {
    while (!bytes.empty()) {
        const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), offset);
        const int error = got == 0 ? EIO : errno;
        if (got < 0 && error == EINTR) continue;
        if (got <= 0)
            return failure("E0340",
                           fmt::format("can't read {} back: {}", what, std::generic_category().message(error)));
        bytes = bytes.subspan(static_cast<std::size_t>(got));
        offset += got;
    }
    return {};
}

}  // namespace dramatis::mix::master
