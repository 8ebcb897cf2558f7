// The files that a show depends on, as of its last reading: from the director, which reads, to the thread that watches them.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/mutex.h"

namespace dramatis::pipeline::live {

// Threads: [director] sets, [any] thread reads.
class FileList {
  public:
    // A reading has ended. One that failed may not know all files: those of before stay.
    void set(std::vector<std::filesystem::path> files, bool succeeded);

    // So many readings have ended.
    std::uint64_t readings() const;
    // Waits until so many readings have ended, or a stop is requested; then the files as of the last one.
    std::vector<std::filesystem::path> wait_for(std::uint64_t readings, const std::stop_token& stop) const;

  private:
    mutable Mutex mutex_;
    mutable std::condition_variable_any changed_;
    std::vector<std::filesystem::path> files_ GUARDED_BY(mutex_);
    std::uint64_t readings_ GUARDED_BY(mutex_) = 0;
};

}  // namespace dramatis::pipeline::live
