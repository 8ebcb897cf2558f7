// Which file a path means, whatever it is called: links, `..` and hard links lead to one file by many names. [any thread]
#pragma once

#include <sys/types.h>

#include <compare>
#include <filesystem>
#include <optional>
#include <string>

#include "core/diagnostic.h"

namespace dramatis {

struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    std::string name;  // of a file that doesn't exist yet: `device` and `number` are its folder's. Else empty
    auto operator<=>(const FileIdentity&) const = default;
    bool exists() const { return name.empty(); }
};

// The file that a chain of symbolic links ends in, whether it exists or not. E0504: the links form a cycle.
Result<std::filesystem::path> follow_links(std::filesystem::path path);

// Nothing if neither the file nor its folder exists.
std::optional<FileIdentity> identity_of(const std::filesystem::path& path);

// The folder that a file lies in; "." for a name alone.
std::filesystem::path folder_of(const std::filesystem::path& file);

// Whether the file lies in `folder`, at any depth.
bool lies_in(const std::filesystem::path& file, const FileIdentity& folder);

}  // namespace dramatis
