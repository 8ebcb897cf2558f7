// An open folder, and what lies directly in it by name. No link is followed from here on, and a folder that is renamed meanwhile
// stays the same folder. [any thread]
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/files/file_descriptor.h"

namespace dramatis {

class OpenFolder {
  public:
    // Links that lead to it are followed.
    static std::optional<OpenFolder> open(const std::filesystem::path& path);
    // The last name of `path` must be a folder, not a link to one.
    static std::optional<OpenFolder> open_itself(const std::filesystem::path& path);

    std::optional<OpenFolder> folder(const std::string& name) const;
    // To read. Regular files only.
    FileDescriptor file(const std::string& name) const;
    // Of the entry itself, if it is a link.
    std::optional<struct stat> status(const std::string& name) const;
    // Sorted; without "." and "..".
    std::vector<std::string> names() const;
    // A file or a link; false if there is none.
    bool remove(const std::string& name) const;
    bool remove_empty_folder(const std::string& name) const;
    int descriptor() const { return folder_.get(); }

  private:
    explicit OpenFolder(FileDescriptor folder) : folder_(std::move(folder)) {}
    FileDescriptor folder_;
};

// The first bytes of an open file, at most so many.
std::string first_bytes(const FileDescriptor& file, std::size_t bytes);

// Whether a file is this user's. To root every file is.
bool is_own(const struct stat& status);

}  // namespace dramatis
