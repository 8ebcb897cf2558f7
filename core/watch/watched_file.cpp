#include "core/watch/watched_file.h"

#include <system_error>

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using What = FolderEvent::What;

// Debounce time for changes that only polling has seen, and how long a file may be missing while it is saved.
constexpr std::chrono::milliseconds debounce{25};
constexpr std::chrono::milliseconds deletion_grace{50};

fs::path made_absolute(const fs::path& path) {
    std::error_code error;
    fs::path result = fs::absolute(path, error);  // the current folder may be gone
    return error ? path : result;
}

// True if a new file will be written and closed; not for another link to an existing file, nor for a folder.
bool will_be_written(const fs::path& path) {
    std::error_code error;
    return fs::status(path, error).type() == fs::file_type::regular && fs::hard_link_count(path, error) == 1;
}

}  // namespace

WatchedFile::WatchedFile(fs::path name)
    : name_(std::move(name)), path_(made_absolute(name_)), reported_(state_of(path_)), seen_(reported_) {}

bool WatchedFile::walk_again() {
    PathWalk walk = walk_path(path_);
    if (walk == walk_) return false;
    walk_ = std::move(walk);
    forget_writers();
    return true;
}

void WatchedFile::take_event(What what, Time now) {
    switch (what) {
        case What::Written:
            being_written_ = modified_ = true;
            return;
        case What::Appeared:
            if (!will_be_written(path_)) return poll(now);
            being_written_ = modified_ = true;
            return;
        case What::Closed:
            being_written_ = false;
            if (modified_ || state_of(path_) != reported_) saved_ = true;
            return;
        case What::Placed:
            being_written_ = false;
            saved_ = true;
            return;
        case What::Vanished:
        case What::FolderGone:
            being_written_ = false;
            return poll(now);
        case What::Touched:
            return poll(now);
    }
}

void WatchedFile::take_event_inside(What what, const fs::path& file, Time now) {
    if (what == What::Closed || what == What::Placed || what == What::Vanished ||
        (what == What::Appeared && !will_be_written(file)))
        poll(now);
}

void WatchedFile::poll(Time now) {
    const FileState state = state_of(path_);
    if (state == reported_) {
        due_.reset();
    } else if (!due_ || state != seen_) {
        due_ = now + (state.exists ? debounce : deletion_grace);
    }
    seen_ = state;
}

void WatchedFile::forget_writers() { being_written_ = false; }

bool WatchedFile::report(const FileState& state) {
    reported_ = seen_ = state;
    saved_ = modified_ = false;
    due_.reset();
    return true;
}

bool WatchedFile::judge(Time now) {
    if (being_written_) {
        due_.reset();  // its close event decides
        return false;
    }
    if (saved_) {
        const FileState state = state_of(path_);
        if (state.exists) return report(state);
        saved_ = false;  // gone again
        poll(now);
        return false;
    }
    if (!due_ || now < *due_) return false;
    const FileState seen = seen_;
    poll(now);
    if (!due_ || seen_ != seen) return false;  // as before, or still changing
    return report(seen_);
}

}  // namespace dramatis
