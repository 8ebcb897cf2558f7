// Tells when files are saved, however an editor does it: written in place, renamed over, deleted and made again, in a folder
// that appears later. The kernel's notes where they can be had (inotify), a look every so often elsewhere.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/units.h"

namespace dramatis {

// One thread at a time.
class FileWatcher {
  public:
    enum class Means { Best, Polling };  // Polling: for file systems that send no notes, and for tests
    using Time = std::chrono::system_clock::time_point;

    // Files that don't exist yet are told of when they do. A folder is told of when a name in it comes or goes.
    explicit FileWatcher(std::vector<std::filesystem::path> files, Means means = Means::Best);
    FileWatcher(const FileWatcher&) = delete;
    FileWatcher& operator=(const FileWatcher&) = delete;
    ~FileWatcher();

    // These from now on; what changed in those watched before is still reported, and of the new ones those that changed at
    // `since` or later: the `now` from before they were read. (Those saved within a clock's step before that are, too.)
    static Time now();
    void watch(std::vector<std::filesystem::path> files, Time since = Time::max());
    // The files that were saved, created or deleted since the last call, each once and named as they were given; nothing when
    // `patience` is over or a stop was asked for. A save is reported when its writer closes or renames it, never half-written;
    // a burst of saves at once; a deletion only when the file stays away, because some programs save so. Where there are
    // no notes, what has not changed for a moment counts as written.
    std::vector<std::filesystem::path> wait(Seconds patience, const std::stop_token& stop = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
