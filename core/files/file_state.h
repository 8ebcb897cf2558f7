// A file's metadata: enough to find out whether it was saved in the meantime, without reading it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "core/hash.h"

namespace dramatis {

struct FileState {
    bool exists = false;
    dev_t device = 0;
    ino_t number = 0;  // inode; another one after a file was renamed over this one
    mode_t mode = 0;
    off_t size = 0;             // of a file
    std::int64_t modified = 0;  // of a file: nanoseconds since 1970
    Hash listing;               // of a folder: hash of its names, without hidden files and backups (x~)
    bool operator==(const FileState&) const = default;

    bool is_folder() const;
};

// Follows links. A file that can't be examined counts as missing.
FileState state_of(const std::filesystem::path& path);

// The time by the clock that file systems use for time stamps: it advances in steps and is a few milliseconds behind
// the system's clock.
std::chrono::system_clock::time_point file_time();

// Whether the file was written, renamed or changed in any way at this time or later.
bool changed_since(const std::filesystem::path& path, std::chrono::system_clock::time_point time);

}  // namespace dramatis
