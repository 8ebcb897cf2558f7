// Reports saved files, however an editor saves: in place, by rename, by deleting and creating again, in a folder that
// is created later. Uses inotify events where they are available, and polls elsewhere.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/units.h"

namespace dramatis {

// [one thread at a time] A stop may be requested by any thread.
class FileWatcher {
  public:
    enum class Means { Best, Polling };  // Polling: for file systems without events, and for tests
    using Time = std::chrono::system_clock::time_point;

    // A file that doesn't exist yet is reported once it is created; a folder when an entry is added or removed.
    explicit FileWatcher(std::vector<std::filesystem::path> files, Means means = Means::Best);
    FileWatcher(const FileWatcher&) = delete;
    FileWatcher& operator=(const FileWatcher&) = delete;
    ~FileWatcher();

    // Replaces the list of watched files. Changes of the files watched before are still reported. A new file is
    // reported too if it changed at `since` or later: pass the `now` from before the file was read. (A save within one
    // step of that clock before it is reported as well.)
    static Time now();
    void watch(std::vector<std::filesystem::path> files, Time since = Time::max());
    // Waits for files that are saved, created or deleted, and returns those since the last call, each once, named as in
    // the list; nothing after `patience` or a requested stop. A save is reported once its writer closes or renames the
    // file, never half-written; a burst of saves in one report; a deletion only if the file stays away, because some
    // programs delete a file to save it. Without events, a file counts as written when it has stopped changing.
    std::vector<std::filesystem::path> wait(Seconds patience, const std::stop_token& stop = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
