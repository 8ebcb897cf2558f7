// The resolution of a path through folders and links, as the kernel does it: every name that decides which file the
// path means. A watcher of these names knows when the path means another file, or an existing one at last.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dramatis {

struct PathWalk {
    // A name in an existing folder; the file of that name may be missing.
    struct Entry {
        std::filesystem::path folder;  // absolute, without links
        std::string name;              // empty: any name, if the path leads to a folder
        bool is_end = false;           // true: the file itself; false: a link, or the first missing name
        bool operator==(const Entry&) const = default;
    };
    std::vector<std::filesystem::path> folders;  // on the path: renaming one moves the file
    std::vector<Entry> entries;
    bool operator==(const PathWalk&) const = default;
};

// `path` is absolute. A folder that can't be read counts as missing, and so does a cycle of links.
PathWalk walk_path(const std::filesystem::path& path);

}  // namespace dramatis
