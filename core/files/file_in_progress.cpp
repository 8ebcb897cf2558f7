#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_identity.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

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

// What is at the destination now must be something that a file may replace.
Result<> check_replaceable(const fs::path& destination, const fs::path& target) {
    struct stat status{};
    const std::string name = destination.string();
    if (::stat(target.c_str(), &status) != 0) {
        if (errno == ENAMETOOLONG)
            return failure("E0504", fmt::format("can't create '{}': {}", name, reason(errno)), "choose a shorter name");
        return {};  // the file or one of its folders is missing: creating it reports that
    }
    if (S_ISDIR(status.st_mode))
        return failure("E0504", fmt::format("can't create '{}': it is a folder", name),
                       fmt::format("name a file in it, such as '{}'", (destination / "episode.wav").string()));
    if (!S_ISREG(status.st_mode))
        return failure("E0504", fmt::format("can't write to '{}': it is a pipe or a device, not a file", name),
                       "name a file: it is written whole under a temporary name and then renamed");
    // ENOENT: another process has removed it just now.
    if (::access(target.c_str(), W_OK) != 0 && errno != ENOENT)
        return failure("E0504", fmt::format("can't replace '{}': {}", name, reason(errno)),
                       "the file is write-protected: choose another name, or chmod u+w it");
    return {};
}

void sync_folder(const fs::path& folder) noexcept {
    // Not every file system can do this, and the rename has happened anyway.
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

// Locks a new file, so that no sweep takes it for one that a killed process left behind. False if a sweep was faster.
bool hold(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;  // else: a file system without locks
    struct stat status{};
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

// The new file is as open to others as the one that it replaces. What the user may not give away stays the user's.
void keep_mode_and_owner(int descriptor, const fs::path& target) {
    struct stat old{}, own{};
    if (::stat(target.c_str(), &old) != 0 || ::fstat(descriptor, &own) != 0) return;
    if (old.st_uid != own.st_uid || old.st_gid != own.st_gid) {
        const bool kept = ::fchown(descriptor, old.st_uid, old.st_gid) == 0 ||
                          ::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0;
        // Another group must not get the rights of the old one.
        if (!kept) old.st_mode &= ~static_cast<mode_t>(S_IRWXG);
    }
    constexpr mode_t rights = S_IRWXU | S_IRWXG | S_IRWXO;
    if ((own.st_mode & rights) != (old.st_mode & rights)) ::fchmod(descriptor, old.st_mode & rights);
}

// Some file systems report at `close` that a write failed. The file itself stays open, and with it the lock.
int close_a_copy(int descriptor) {
    const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return 0;
    return ::close(copy) == 0 || errno == EINTR ? 0 : errno;
}

int exchange(const fs::path& one, const fs::path& other) {
    return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE);
}

}  // namespace

FileInProgress::FileInProgress(fs::path destination, fs::path target, fs::path temporary, UnfinishedFile entry,
                               int descriptor)
    : destination_(std::move(destination)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      entry_(std::move(entry)),
      descriptor_(descriptor) {}

FileInProgress::FileInProgress(FileInProgress&& other) noexcept
    : destination_(std::move(other.destination_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      entry_(std::move(other.entry_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      step_(other.step_) {}

FileInProgress& FileInProgress::operator=(FileInProgress&& other) noexcept {
    if (this == &other) return *this;
    discard();
    destination_ = std::move(other.destination_);
    target_ = std::move(other.target_);
    temporary_ = std::exchange(other.temporary_, {});
    entry_ = std::move(other.entry_);
    descriptor_ = std::exchange(other.descriptor_, -1);
    step_ = other.step_;
    return *this;
}

FileInProgress::~FileInProgress() { discard(); }

Result<FileInProgress> FileInProgress::create(const fs::path& destination) {
    if (destination.empty() || destination.native().find('\0') != std::string::npos)
        return failure("E0504", "can't create a file without a name");
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
        UnfinishedFile entry(temporary.native());
        const int descriptor = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
        if (descriptor >= 0 && hold(descriptor)) {
            keep_mode_and_owner(descriptor, *target);  // nobody may read the new file who may not read the old one
            return FileInProgress(destination, std::move(*target), std::move(temporary), std::move(entry), descriptor);
        }
        if (descriptor >= 0) {
            ::unlink(temporary.c_str());
            ::close(descriptor);
            continue;
        }
        const int cause = errno;
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

Result<> FileInProgress::complete(bool durable) {
    if (step_ != Step::Writing) return {};
    if (descriptor_ < 0) return failure("E0506", fmt::format("'{}' is published already", destination_.string()));
    keep_mode_and_owner(descriptor_, target_);
    int error = durable ? sync_file(descriptor_) : 0;
    if (error == 0) error = close_a_copy(descriptor_);
    if (error != 0) {
        discard();
        return failure("E0505", fmt::format("can't write '{}': {}", destination_.string(), reason(error)),
                       help_for(error, folder_of(target_)));
    }
    step_ = Step::Complete;
    return {};
}

Result<> FileInProgress::take_name() {
    struct stat old{};
    const bool replaces = ::lstat(target_.c_str(), &old) == 0 && S_ISREG(old.st_mode);
    if (replaces && exchange(temporary_, target_) == 0) {
        step_ = Step::Exchanged;
        return {};
    }
    // There is no old file, or the file system can't exchange names.
    if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
        step_ = replaces ? Step::Replaced : Step::Renamed;
        return {};
    }
    const int error = errno;
    return failure("E0506",
                   fmt::format("can't rename the finished file to '{}': {}", destination_.string(), reason(error)),
                   help_for(error, folder_of(target_)));
}

bool FileInProgress::give_name_back() noexcept {
    const bool gave = step_ == Step::Exchanged ? exchange(temporary_, target_) == 0
                      : step_ == Step::Renamed ? ::rename(target_.c_str(), temporary_.c_str()) == 0
                                               : false;  // Replaced: the old file is gone
    if (gave) step_ = Step::Complete;
    return gave;
}

void FileInProgress::settle(bool durable) noexcept {
    discard();
    if (durable) sync_folder(folder_of(target_));
}

Result<> FileInProgress::publish(bool durable) {
    if (auto completed = complete(durable); !completed) return completed;
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
        const int error = errno;
        discard();
        return failure("E0506",
                       fmt::format("can't rename the finished file to '{}': {}", destination_.string(), reason(error)),
                       help_for(error, folder_of(target_)));
    }
    step_ = Step::Renamed;
    settle(durable);
    return {};
}

// The temporary name is that of the new file until it gets its own, and of the old one after the two were exchanged.
void FileInProgress::discard() noexcept {
    const bool has_temporary = step_ != Step::Renamed && step_ != Step::Replaced;
    if (!temporary_.empty() && has_temporary) ::unlink(temporary_.c_str());
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    entry_ = {};
    temporary_.clear();
    step_ = Step::Writing;
}

Result<> write_file(const fs::path& destination, std::string_view content) {
    Result<FileInProgress> file = FileInProgress::create(destination);
    if (!file) return std::unexpected(std::move(file).error());
    if (auto written = file->write(content); !written) return written;
    return file->publish();
}

}  // namespace dramatis
