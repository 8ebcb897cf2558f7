#include "pipeline/live/file_list.h"

#include <algorithm>

#include "core/mutex.h"

namespace dramatis::pipeline::live {

void FileList::set(std::vector<std::filesystem::path> files, bool succeeded) {
    const MutexLock lock(mutex_);
    if (succeeded) files_.clear();
    for (auto& file : files)
        if (std::ranges::find(files_, file) == files_.end()) files_.push_back(std::move(file));
    ++readings_;
    changed_.notify_all();
}

std::uint64_t FileList::readings() const {
    const MutexLock lock(mutex_);
    return readings_;
}

std::vector<std::filesystem::path> FileList::wait_for(std::uint64_t readings, const std::stop_token& stop) const {
    MutexLock lock(mutex_);
    changed_.wait(lock, stop, [&]() REQUIRES(mutex_) { return readings_ >= readings; });
    return files_;
}

}  // namespace dramatis::pipeline::live
