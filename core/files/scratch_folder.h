// A private temporary folder, removed with its owner. A killed process leaves its folder behind, so each new scratch
// folder also removes those of the same purpose whose owner has ended: their lock is free. Only folders with our mark in them. [one thread at a time]
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"
#include "core/files/file_descriptor.h"

namespace dramatis {

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
    ScratchFolder(std::filesystem::path path, FileDescriptor lock) : path_(std::move(path)), lock_(std::move(lock)) {}
    void remove() noexcept;

    std::filesystem::path path_;
    FileDescriptor lock_;
};

// Removes the scratch folders of every purpose of this program's whose owner has ended, whatever the next run needs itself.
void sweep_scratch_folders();

// For large files: $TMPDIR, else /var/tmp (a disk, where /tmp is often memory), else the system's temporary folder.
std::filesystem::path large_temporary_folder();

}  // namespace dramatis
