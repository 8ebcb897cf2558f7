#include "core/files/open_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#include <dirent.h>

namespace dramatis {
namespace {

namespace fs = std::filesystem;

constexpr int as_folder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
// O_NONBLOCK: opening a pipe that nobody writes to must not wait.
constexpr int to_read = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

}  // namespace

std::optional<OpenFolder> OpenFolder::open(const fs::path& path) {
    FileDescriptor folder(::open(path.c_str(), as_folder));
    if (!folder) return std::nullopt;
    return OpenFolder(std::move(folder));
}

std::optional<OpenFolder> OpenFolder::open_itself(const fs::path& path) {
    FileDescriptor folder(::open(path.c_str(), as_folder | O_NOFOLLOW));
    if (!folder) return std::nullopt;
    return OpenFolder(std::move(folder));
}

std::optional<OpenFolder> OpenFolder::folder(const std::string& name) const {
    FileDescriptor inner(::openat(folder_.get(), name.c_str(), as_folder | O_NOFOLLOW));
    if (!inner) return std::nullopt;
    return OpenFolder(std::move(inner));
}

FileDescriptor OpenFolder::file(const std::string& name) const {
    FileDescriptor opened(::openat(folder_.get(), name.c_str(), to_read));
    struct stat status{};
    if (opened && (::fstat(opened.get(), &status) != 0 || !S_ISREG(status.st_mode))) opened.reset();
    return opened;
}

std::optional<struct stat> OpenFolder::status(const std::string& name) const {
    struct stat status{};
    if (::fstatat(folder_.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
    return status;
}

std::vector<std::string> OpenFolder::names() const {
    std::vector<std::string> names;
    // Another description of the folder: a copy of the descriptor would share the place up to which it was read.
    const int again = ::openat(folder_.get(), ".", as_folder);
    if (again < 0) return names;
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(again), ::closedir);
    if (!listing) return ::close(again), names;
    while (const dirent* entry = ::readdir(listing.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    std::ranges::sort(names);
    return names;
}

bool OpenFolder::remove(const std::string& name) const { return ::unlinkat(folder_.get(), name.c_str(), 0) == 0; }

bool OpenFolder::remove_empty_folder(const std::string& name) const {
    return ::unlinkat(folder_.get(), name.c_str(), AT_REMOVEDIR) == 0;
}

std::string first_bytes(const FileDescriptor& file, std::size_t bytes) {
    constexpr std::size_t least = 4096;
    std::string text;
    std::size_t filled = 0;
    while (filled < bytes) {
        // Memory for what is there, not for what may be there at most.
        if (filled == text.size()) text.resize(std::min(bytes, std::max(least, 2 * filled)));
        const ssize_t got = ::pread(file.get(), text.data() + filled, text.size() - filled, static_cast<off_t>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    text.resize(filled);
    return text;
}

bool is_own(const struct stat& status) { return status.st_uid == ::geteuid() || ::geteuid() == 0; }

}  // namespace dramatis
