#include "core/files/scratch_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace dramatis {
namespace fs = std::filesystem;
namespace {

// In every scratch folder: nobody else's folder has it, whatever its name.
constexpr const char* mark = ".dramatis-scratch";
constexpr std::size_t random_letters = 6;

std::string prefix_of(std::string_view purpose) { return "dramatis-" + std::string(purpose) + "-"; }

enum class Lock { Ours, Swept, Impossible };

struct LockedFolder {
    Lock lock = Lock::Impossible;
    FileDescriptor folder;
};

// Swept: another process holds it or has removed it, since it saw it before we had locked it.
LockedFolder lock_folder(int parent, const char* name) {
    LockedFolder locked;
    locked.folder = FileDescriptor(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    if (!locked.folder) {
        if (errno == ENOENT) locked.lock = Lock::Swept;
        return locked;
    }
    if (::flock(locked.folder.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) locked.lock = Lock::Swept;
        return locked;
    }
    struct stat status{};
    const bool is_there = ::fstat(locked.folder.get(), &status) == 0 && status.st_nlink > 0;
    locked.lock = is_there ? Lock::Ours : Lock::Swept;
    return locked;
}

bool is_scratch(std::string_view name, const std::string& prefix) {
    return name.starts_with(prefix) && name.size() == prefix.size() + random_letters &&
           name.substr(prefix.size()).find('-') == std::string_view::npos;
}

// Ours: made by this user, and marked.
bool is_marked(int folder) {
    struct stat status{}, marked{};
    return ::fstat(folder, &status) == 0 && status.st_uid == ::geteuid() && (status.st_mode & 07777) == 0700 &&
           ::fstatat(folder, mark, &marked, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(marked.st_mode);
}

void remove_leftovers(const fs::path& parent, const std::string& prefix) {
    std::error_code ignored;
    std::vector<fs::path> candidates;
    for (fs::directory_iterator entry(parent, ignored), end; !ignored && entry != end; entry.increment(ignored))
        if (is_scratch(entry->path().filename().native(), prefix)) candidates.push_back(entry->path());
    for (const fs::path& folder : candidates) {
        const LockedFolder locked = lock_folder(AT_FDCWD, folder.c_str());
        if (locked.lock != Lock::Ours) continue;  // its owner still runs
        if (is_marked(locked.folder.get()))
            fs::remove_all(folder, ignored);
        else
            ::rmdir(folder.c_str());  // of a process that was killed before it could mark it: empty, or not ours
    }
}

// A folder of this name is locked before anything is put into it.
Result<LockedFolder> make_folder(std::string& name) {
    constexpr int most_attempts = 100;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        std::string made = name;
        if (::mkdtemp(made.data()) == nullptr) break;
        LockedFolder locked = lock_folder(AT_FDCWD, made.c_str());
        if (locked.lock == Lock::Swept) continue;
        // Without locks in this file system the folder stays behind after a kill.
        const FileDescriptor marked(
            ::open((fs::path(made) / mark).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!marked) {
            const int error = errno;
            ::rmdir(made.c_str());
            errno = error;
            break;
        }
        name = std::move(made);
        return locked;
    }
    return failure(
        "E0231",
        "can't create a temporary folder in '" + fs::path(name).parent_path().native() + "': " + std::strerror(errno),
        "set TMPDIR to a folder that you can write to");
}

}  // namespace

Result<ScratchFolder> ScratchFolder::create(std::string_view purpose, const fs::path& parent) {
    const std::string prefix = prefix_of(purpose);
    remove_leftovers(parent, prefix);
    std::string name = (parent / (prefix + std::string(random_letters, 'X'))).native();
    auto locked = make_folder(name);
    if (!locked) return std::unexpected(locked.error());
    return ScratchFolder(name, std::move(locked->folder));
}

void sweep_scratch_folders() {
    std::error_code ignored;
    const fs::path usual = fs::temp_directory_path(ignored);
    for (const fs::path& parent : std::set<fs::path>{"/tmp", usual, large_temporary_folder()})
        for (const std::string_view purpose : {"takes", "speech", "voices"})
            remove_leftovers(parent, prefix_of(purpose));
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), lock_(std::move(other.lock_)) {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept {
    if (this != &other) {
        remove();
        path_ = std::exchange(other.path_, {});
        lock_ = std::move(other.lock_);
    }
    return *this;
}

ScratchFolder::~ScratchFolder() { remove(); }

void ScratchFolder::remove() noexcept {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (ignored) fs::remove_all(path_, ignored);  // what failed may have passed; if not, the next program sweeps
    lock_.reset();
    path_.clear();
}

fs::path large_temporary_folder() {
    if (const char* chosen = std::getenv("TMPDIR"); chosen != nullptr && *chosen != '\0') return chosen;
    if (::access("/var/tmp", W_OK | X_OK) == 0) return "/var/tmp";
    std::error_code ignored;
    fs::path folder = fs::temp_directory_path(ignored);
    return ignored ? fs::path("/tmp") : folder;
}

}  // namespace dramatis
