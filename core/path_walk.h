// The way that a path takes through folders and links, as the kernel would go it: every name on it that decides which file
// is meant. Who watches those knows when the path means another file, or one at last.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dramatis {

struct PathWalk {
    // A name in a folder that exists, whatever may be there or not.
    struct Entry {
        std::filesystem::path folder;  // absolute, without links
        std::string name;              // empty: any, of a path that leads to a folder
        bool is_end = false;           // the file itself; else a link, or the first name that isn't there
        bool operator==(const Entry&) const = default;
    };
    std::vector<std::filesystem::path> folders;  // passed through: renamed, they take the file along
    std::vector<Entry> entries;
    bool operator==(const PathWalk&) const = default;
};

// `path` is absolute. What can't be looked into counts as missing, and so does a circle of links.
PathWalk walk_path(const std::filesystem::path& path);

}  // namespace dramatis
