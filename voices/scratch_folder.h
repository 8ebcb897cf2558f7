// A private temporary folder that goes with its owner. A killed process can't tidy up after itself, so each new scratch
// folder also removes those of the same purpose whose owner is gone (their lock is free).
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis::voices {

class ScratchFolder {
  public:
    // `purpose`: short, lower case ("takes"); the folder is parent/dramatis-PURPOSE-XXXXXX, readable by us alone.
    // E0231 if it can't be made.
    static Result<ScratchFolder> create(std::string_view purpose, const std::filesystem::path& parent);
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) noexcept;
    ~ScratchFolder();

    const std::filesystem::path& path() const { return path_; }

  private:
    ScratchFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
    void remove() noexcept;

    std::filesystem::path path_;
    int lock_ = -1;
};

// For large files: $TMPDIR, else /var/tmp (a disk, where /tmp is often memory), else the system's temporary folder.
std::filesystem::path large_temporary_folder();

}  // namespace dramatis::voices
