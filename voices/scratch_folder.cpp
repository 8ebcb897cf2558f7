#include "voices/scratch_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace dramatis::voices {
namespace fs = std::filesystem;
namespace {

// A folder younger than this may be one whose owner has not locked it yet.
constexpr auto settling_time = std::chrono::minutes(10);

std::string prefix_of(std::string_view purpose) { return "dramatis-" + std::string(purpose) + "-"; }

int lock_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return -1;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
    ::close(descriptor);
    return -1;
}

bool is_ours_and_old(const fs::path& folder) {
    struct stat status {};
    if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid()) return false;
    const auto changed = std::chrono::system_clock::from_time_t(status.st_mtime);
    return std::chrono::system_clock::now() - changed > settling_time;
}

void remove_leftovers(const fs::path& parent, const std::string& prefix) {
    std::error_code ignored;
    std::vector<fs::path> candidates;
    for (fs::directory_iterator entry(parent, ignored), end; !ignored && entry != end; entry.increment(ignored))
        if (entry->path().filename().native().starts_with(prefix)) candidates.push_back(entry->path());
    for (const fs::path& folder : candidates) {
        if (!is_ours_and_old(folder)) continue;
        const int lock = lock_folder(folder);
        if (lock < 0) continue;  // its owner lives
        fs::remove_all(folder, ignored);
        ::close(lock);
    }
}

}  // namespace

Result<ScratchFolder> ScratchFolder::create(std::string_view purpose, const fs::path& parent) {
    const std::string prefix = prefix_of(purpose);
    remove_leftovers(parent, prefix);
    std::string name = (parent / (prefix + "XXXXXX")).native();
    if (::mkdtemp(name.data()) == nullptr)
        return failure("E0231", "no temporary folder can be made in '" + parent.native() + "': " + std::strerror(errno),
                       "set TMPDIR to a folder that can be written");
    const int lock = lock_folder(name);  // a file system without locks: kept, merely not swept up after a kill
    return ScratchFolder(name, lock);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), lock_(std::exchange(other.lock_, -1)) {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept {
    if (this != &other) {
        remove();
        path_ = std::exchange(other.path_, {});
        lock_ = std::exchange(other.lock_, -1);
    }
    return *this;
}

ScratchFolder::~ScratchFolder() { remove(); }

void ScratchFolder::remove() noexcept {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (lock_ >= 0) ::close(lock_);
    path_.clear();
    lock_ = -1;
}

fs::path large_temporary_folder() {
    if (const char* chosen = std::getenv("TMPDIR"); chosen != nullptr && *chosen != '\0') return chosen;
    if (::access("/var/tmp", W_OK | X_OK) == 0) return "/var/tmp";
    std::error_code ignored;
    fs::path folder = fs::temp_directory_path(ignored);
    return ignored ? fs::path("/tmp") : folder;
}

}  // namespace dramatis::voices
