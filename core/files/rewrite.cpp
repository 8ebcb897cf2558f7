#include "core/files/rewrite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/files/file_identity.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

// A new file in its place would have one name, and be the user's.
bool must_be_written_in_place(const struct stat& status) {
    const uid_t user = ::geteuid();
    return status.st_nlink > 1 || (status.st_uid != user && user != 0);
}

// 0, or the error number.
int overwrite(int file, std::string_view text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = ::pwrite(file, text.data() + done, text.size() - done, static_cast<off_t>(done));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return written == 0 ? ENOSPC : errno;
        done += static_cast<std::size_t>(written);
    }
    if (::ftruncate(file, static_cast<off_t>(text.size())) != 0) return errno;
    return ::fsync(file) == 0 || errno == EINVAL ? 0 : errno;
}

Result<> write_in_place(const fs::path& path, const fs::path& target, std::string_view old_text,
                        std::string_view text) {
    fs::path backup = target;
    backup += ".dramatis-backup";
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(backup, ignored)))
        return failure("E0512", fmt::format("'{}' is there, of a change that was cut short", backup.string()),
                       fmt::format("it holds the old text of '{}': compare the two, then remove it", path.string()));
    const FileDescriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file)
        return failure("E0504",
                       fmt::format("can't write '{}': {}", path.string(), std::generic_category().message(errno)));
    if (auto saved = write_file(backup, old_text); !saved) return saved;
    const int error = overwrite(file.get(), text);
    // The old text fits where it was before. If even that fails, the backup stays.
    if (error == 0 || overwrite(file.get(), old_text) == 0) fs::remove(backup, ignored);
    if (error == 0) return {};
    return failure("E0505", fmt::format("can't write '{}': {}", path.string(), std::generic_category().message(error)),
                   "the old text is there again");
}

}  // namespace

Result<> rewrite_file(const fs::path& path, std::string_view old_text, std::string_view text) {
    const auto target = follow_links(path);
    if (!target) return std::unexpected(target.error());
    struct stat status{};
    if (::stat(target->c_str(), &status) == 0 && S_ISREG(status.st_mode) && must_be_written_in_place(status))
        return write_in_place(path, *target, old_text, text);
    return write_file(path, text);
}

}  // namespace dramatis
