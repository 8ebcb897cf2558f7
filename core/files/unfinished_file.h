// The temporary files that exist now, in fixed memory without locks, so that a signal handler can remove them.
#pragma once

#include <string>

namespace dramatis {

// An entry in the list, as long as this object lives. [any thread]
class UnfinishedFile {
  public:
    UnfinishedFile() = default;
    // A file that finds no room in the list isn't in it: its owner alone removes it.
    explicit UnfinishedFile(const std::string& path) noexcept;
    UnfinishedFile(UnfinishedFile&& other) noexcept;
    UnfinishedFile& operator=(UnfinishedFile&& other) noexcept;
    ~UnfinishedFile() { leave(); }

  private:
    void leave() noexcept;
    int slot_ = -1;
};

// Removes the files in the list. Async-signal-safe. [any thread]
void remove_unfinished_files() noexcept;

}  // namespace dramatis
