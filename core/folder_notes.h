// The kernel's notes on what happens to the files of some folders (inotify). They tell what happened in which order, and
// when a writer has closed its file; but a folder that can't be had is not told of, nor what another machine does on a
// network's file system, nor anything when too many notes come at once: the reader then looks for itself.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dramatis {

struct FolderNote {
    enum class What {
        Written,     // some of it; its writer isn't done
        Closed,      // by someone who could write
        Appeared,    // new, and perhaps empty
        Placed,      // moved here, whole
        Vanished,    // deleted, or moved away
        Touched,     // times, permissions, links
        FolderGone,  // this folder is deleted or has another path
    };
    std::filesystem::path folder;
    std::string name;
    What what = What::Written;
};

class FolderNotes {
  public:
    // Nothing where there is no inotify, or not one more of it.
    static std::optional<FolderNotes> open();
    FolderNotes(FolderNotes&& other) noexcept;
    FolderNotes& operator=(FolderNotes&& other) noexcept;
    ~FolderNotes();

    int descriptor() const { return descriptor_; }  // readable when there are notes

    // From now on what happens in the one, and whether the others stay where they are. Says of which of the first the
    // kernel's notes can't be relied on.
    std::set<std::filesystem::path> follow(const std::set<std::filesystem::path>& inside,
                                           const std::set<std::filesystem::path>& themselves);

    struct Notes {
        std::vector<FolderNote> notes;  // in the order of what happened
        bool incomplete = false;        // some were lost
    };
    // All there are by now; never waits.
    Notes read();

  private:
    explicit FolderNotes(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
    std::map<int, std::set<std::filesystem::path>> folders_;  // by the kernel's number; one folder may have two paths
};

}  // namespace dramatis
