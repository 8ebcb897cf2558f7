#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/file.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

// Paths of the temporary files that exist now, for a signal handler: fixed memory, no locks. A slot is `free`, then
// `claimed` while its path is written, then `live`. A file that finds no slot is still removed by its owner.
struct Slot {
    enum State : int { free, claimed, live };
    std::atomic<int> state = free;
    std::atomic<pid_t> owner = 0;  // a forked child must not remove its parent's files
    std::array<char, PATH_MAX> path{};
};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<pid_t>::is_always_lock_free);
std::array<Slot, 64> slots;

void register_path(const std::string& path) {
    if (path.size() >= PATH_MAX) return;
    for (Slot& slot : slots) {
        int expected = Slot::free;
        if (!slot.state.compare_exchange_strong(expected, Slot::claimed)) continue;
        std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
        slot.owner = ::getpid();
        slot.state = Slot::live;
        return;
    }
}

void unregister_path(const std::string& path) noexcept {
    for (Slot& slot : slots) {
        if (slot.state != Slot::live || slot.owner != ::getpid() || path != slot.path.data()) continue;
        slot.state = Slot::free;
        return;
    }
}

std::string reason(int error) { return std::generic_category().message(error); }

std::string help_for(int error, const fs::path& folder) {
    switch (error) {
        case ENOENT:
            return fmt::format("create the folder first: mkdir -p '{}'", folder.string());
        case ENOTDIR:
            return fmt::format("'{}' is not a folder", folder.string());
        case EACCES:
        case EPERM:
        case EROFS:
            return fmt::format("you can't write to the folder '{}': choose another, or change its permissions",
                               folder.string());
        case ENOSPC:
        case EDQUOT:
            return fmt::format("free some space where '{}' is, or choose another place", folder.string());
        case EFBIG:
            return "this disk or your limits (ulimit -f) allow no larger file";
        default:
            return {};
    }
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

// The file that a chain of symbolic links ends in, whether it exists or not.
Result<fs::path> follow_links(fs::path path) {
    constexpr int most_links = 40;
    for (int links = 0; links < most_links; ++links) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
        const fs::path target = fs::read_symlink(path, error);
        if (error)
            return failure("E0504", fmt::format("can't follow the link '{}': {}", path.string(), error.message()));
        path = folder_of(path) / target;
    }
    return failure("E0504", fmt::format("can't create '{}': its symbolic links go in a circle", path.string()));
}

// What is at the destination now must be something that a file may replace.
Result<> check_replaceable(const fs::path& destination, const fs::path& target) {
    struct stat status {};
    const std::string name = destination.string();
    if (::stat(target.c_str(), &status) != 0) {
        if (errno == ENAMETOOLONG)
            return failure("E0504", fmt::format("can't create '{}': {}", name, reason(errno)), "choose a shorter name");
        return {};  // not there, or a folder on the way is not: creating it will tell
    }
    if (S_ISDIR(status.st_mode))
        return failure("E0504", fmt::format("can't create '{}': it is a folder", name),
                       fmt::format("name a file in it, such as '{}'", (destination / "episode.wav").string()));
    if (!S_ISREG(status.st_mode))
        return failure("E0504", fmt::format("can't write to '{}': it is a pipe or a device, not a file", name),
                       "name a file: it is written whole under a temporary name and then renamed");
    if (::access(target.c_str(), W_OK) != 0)
        return failure("E0504", fmt::format("can't replace '{}': {}", name, reason(errno)),
                       "the file is write-protected: choose another name, or chmod u+w it");
    return {};
}

void sync_folder(const fs::path& folder) noexcept {
    // Not every file system can: the rename has happened anyway.
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

int sync_file(int descriptor) {
    int result = 0;
    do result = ::fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOSYS ? 0 : errno;  // EINVAL: a file system without fsync
}

}  // namespace

FileInProgress::FileInProgress(fs::path destination, fs::path target, fs::path temporary, int descriptor)
    : destination_(std::move(destination)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      descriptor_(descriptor) {}

FileInProgress::FileInProgress(FileInProgress&& other) noexcept
    : destination_(std::move(other.destination_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

FileInProgress& FileInProgress::operator=(FileInProgress&& other) noexcept {
    if (this == &other) return *this;
    discard();
    destination_ = std::move(other.destination_);
    target_ = std::move(other.target_);
    temporary_ = std::exchange(other.temporary_, {});
    descriptor_ = std::exchange(other.descriptor_, -1);
    return *this;
}

FileInProgress::~FileInProgress() { discard(); }

Result<FileInProgress> FileInProgress::create(const fs::path& destination) {
    if (destination.empty() || destination.native().find('\0') != std::string::npos)
        return failure("E0504", "can't create a file without a proper name");
    if (!destination.has_filename())
        return failure("E0504", fmt::format("can't create '{}': it names a folder", destination.string()),
                       fmt::format("name a file in it, such as '{}'", (destination / "episode.wav").string()));
    std::error_code error;
    const fs::path absolute = fs::absolute(destination, error);  // the working folder may change before the end
    if (error) return failure("E0504", fmt::format("can't create '{}': {}", destination.string(), error.message()));
    Result<fs::path> target = follow_links(absolute);
    if (!target) return std::unexpected(std::move(target).error());
    if (auto replaceable = check_replaceable(destination, *target); !replaceable)
        return std::unexpected(std::move(replaceable).error());

    static std::atomic<unsigned> counter = 0;
    const fs::path folder = folder_of(*target);
    constexpr int most_attempts = 1000;  // names that a killed process with our number left behind
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        fs::path temporary = folder / fmt::format(".dramatis-{}-{}.part", ::getpid(), counter++);
        register_path(temporary.native());
        const int descriptor = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
        if (descriptor >= 0) return FileInProgress(destination, std::move(*target), std::move(temporary), descriptor);
        const int cause = errno;
        unregister_path(temporary.native());
        if (cause == EEXIST || cause == EINTR) continue;
        return failure("E0504", fmt::format("can't create '{}': {}", destination.string(), reason(cause)),
                       help_for(cause, folder));
    }
    return failure("E0504",
                   fmt::format("can't create '{}': the folder is full of unfinished files", destination.string()),
                   fmt::format("remove them: rm '{}'/.dramatis-*.part", folder.string()));
}

Result<> FileInProgress::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        const int error = written == 0 ? ENOSPC : errno;
        if (written < 0 && error == EINTR) continue;
        if (written <= 0)
            return failure("E0505", fmt::format("can't write '{}': {}", destination_.string(), reason(error)),
                           help_for(error, folder_of(target_)));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<> FileInProgress::publish(bool durable) {
    if (descriptor_ < 0) return failure("E0506", fmt::format("'{}' is published already", destination_.string()));
    int error = durable ? sync_file(descriptor_) : 0;
    if (error == 0 && ::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) error = errno;
    if (error != 0) {
        discard();
        return failure("E0505", fmt::format("can't write '{}': {}", destination_.string(), reason(error)),
                       help_for(error, folder_of(target_)));
    }
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
        error = errno;
        discard();
        return failure("E0506", fmt::format("can't put '{}' in its place: {}", destination_.string(), reason(error)),
                       help_for(error, folder_of(target_)));
    }
    unregister_path(temporary_.native());
    temporary_.clear();
    if (durable) sync_folder(folder_of(target_));
    return {};
}

void FileInProgress::discard() noexcept {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    unregister_path(temporary_.native());
    temporary_.clear();
}

void remove_files_in_progress() noexcept {
    const int error = errno;  // a handler leaves it as it was
    for (Slot& slot : slots) {
        if (slot.state == Slot::live && slot.owner == ::getpid()) ::unlink(slot.path.data());
    }
    errno = error;
}

Result<> write_file(const fs::path& destination, std::string_view content) {
    Result<FileInProgress> file = FileInProgress::create(destination);
    if (!file) return std::unexpected(std::move(file).error());
    if (auto written = file->write(content); !written) return written;
    return file->publish();
}

}  // namespace dramatis
