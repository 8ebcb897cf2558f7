// A file at a glance: enough to tell that it was saved since, without reading it.
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
    ino_t number = 0;  // another one after a rename over it
    mode_t mode = 0;
    off_t size = 0;             // of a file
    std::int64_t modified = 0;  // of a file: nanoseconds since 1970
    Hash listing;               // of a folder: its names but for hidden files and backups (x~)
    bool operator==(const FileState&) const = default;

    bool is_folder() const;
};

// Follows links. What can't be looked at isn't there.
FileState state_of(const std::filesystem::path& path);

// Now, by the clock that file systems take: it goes in steps and is some milliseconds behind the system's.
std::chrono::system_clock::time_point file_time();

// Whether the file was written, renamed or changed in any way at this time or later.
bool changed_since(const std::filesystem::path& path, std::chrono::system_clock::time_point time);

}  // namespace dramatis
