// The kernel's events for the files of some folders (inotify): what happened in which order, and when a writer has
// closed its file. There are no events for folders that can't be watched and for what another machine writes to a
// network file system, and events are lost when too many come at once: the caller then polls. [one thread]
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dramatis {

struct FolderEvent {
    enum class What {
        Written,     // by a writer that hasn't closed it yet
        Closed,      // by a process that could write to it
        Appeared,    // created, perhaps still empty
        Placed,      // moved here, complete
        Vanished,    // deleted, or moved away
        Touched,     // times, permissions or number of links changed
        FolderGone,  // this folder is deleted or moved
    };
    std::filesystem::path folder;
    std::string name;
    What what = What::Written;
};

class FolderEvents {
  public:
    // Nothing if inotify isn't available, or no further instance of it.
    static std::optional<FolderEvents> open();
    FolderEvents(FolderEvents&& other) noexcept;
    FolderEvents& operator=(FolderEvents&& other) noexcept;
    ~FolderEvents();

    int descriptor() const { return descriptor_; }  // readable when there are events

    // Replaces what is followed: the entries of the folders `inside`, and moves and deletions of the folders
    // `themselves`. Returns those of `inside` whose events are not reliable.
    std::set<std::filesystem::path> follow(const std::set<std::filesystem::path>& inside,
                                           const std::set<std::filesystem::path>& themselves);

    struct Events {
        std::vector<FolderEvent> events;  // in the order of what happened
        bool incomplete = false;          // some were lost
    };
    // All pending events; never blocks.
    Events read();

  private:
    explicit FolderEvents(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
    std::map<int, std::set<std::filesystem::path>> folders_;  // by watch descriptor; one folder may have two paths
};

}  // namespace dramatis
