// Tells when files are saved, however an editor does it: written in place, renamed over, deleted and made again, in a folder
// that appears later. The kernel's notes where they can be had (inotify), a look every so often elsewhere.
#pragma once

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
    explicit FileWatcher(std::vector<std::filesystem::path> files, Means means = Means::Best);
    ~FileWatcher();

    // These from now on; what changed in those watched before is still reported.
    void watch(std::vector<std::filesystem::path> files);
    // The files that were saved, created or deleted since the last call, each once; nothing when `patience` is over or
    // a stop was asked for. A save is reported when its writer closes or renames it, never half-written; a burst of saves at once.
    std::vector<std::filesystem::path> wait(Seconds patience, const std::stop_token& stop = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
