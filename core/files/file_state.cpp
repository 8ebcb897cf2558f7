#include "core/files/file_state.h"

#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <vector>

#include <time.h>

namespace dramatis {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Hash listing_of(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::string name = entry->path().filename().string();
        if (!name.starts_with('.') && !name.ends_with('~')) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    Hasher hasher;
    for (const auto& name : names) hasher.add(name);
    return hasher.finish();
}

}  // namespace

bool FileState::is_folder() const { return exists && S_ISDIR(mode); }

FileState state_of(const fs::path& path) {
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0) return {};
    FileState state;
    state.exists = true;
    state.device = found.st_dev;
    state.number = found.st_ino;
    state.mode = found.st_mode;
    if (state.is_folder()) {
        state.listing = listing_of(path);
    } else {
        state.size = found.st_size;
        state.modified = nanoseconds(found.st_mtim);
    }
    return state;
}

bool changed_since(const fs::path& path, std::chrono::system_clock::time_point time) {
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0) return false;
    const auto earliest = std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch());
    return nanoseconds(found.st_ctim) >= earliest.count();
}

std::chrono::system_clock::time_point file_time() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return std::chrono::system_clock::time_point(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(std::chrono::nanoseconds(nanoseconds(now))));
}

}  // namespace dramatis
