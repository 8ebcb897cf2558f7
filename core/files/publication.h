// Files that one run writes and that belong together: an episode, its stems and its report. All are complete and on the disk
// before the first of them gets its name; then all get their names at once. [one thread at a time]
//
// Between the first and the last name a power cut or SIGKILL can leave new files beside old ones. A note in the folder of the
// first file names all of them during that time, so that a later run can tell (see interrupted_publication).
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/diagnostic.h"
#include "core/files/file.h"

namespace dramatis {

class Publication {
  public:
    // The first file that is added leads: the others are told by it.
    void add(FileInProgress file) { files_.push_back(std::move(file)); }
    // Complete, and not yet with their names.
    std::span<const FileInProgress> files() const { return files_; }
    // E0505 a file can't be brought to the disk: none has got its name. E0506 a file can't be renamed: those before it have their
    // old content again. Where the file system can't exchange names they haven't, and the note stays.
    // `named` is called after each file has got its name.
    Result<> publish(const std::function<void()>& named = {});

  private:
    Result<> rename_all(const std::function<void()>& named);
    std::vector<FileInProgress> files_;
    bool is_mixed_ = false;  // names were not taken back: the note stays
};

// What a publication led by `leader` that was cut short left: which files are of it, and which are older or missing.
struct InterruptedPublication {
    std::vector<std::filesystem::path> renewed;
    std::vector<std::filesystem::path> stale;
    // All or none: the set is whole, however it came about.
    bool is_whole() const { return renewed.empty() || stale.empty(); }
};
// Nothing where no note is found: no publication was cut short.
std::optional<InterruptedPublication> interrupted_publication(const std::filesystem::path& leader);

}  // namespace dramatis
