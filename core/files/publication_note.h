// The note that names the files of a publication while they get their names (core/files/publication.h): its text, written and read.
// What is read may be anything: it is a file in a folder that others may write to.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis {

struct PublishedFile {
    std::filesystem::path path;
    ino_t number = 0;  // inode
    bool operator==(const PublishedFile&) const = default;
};

std::string to_note(const std::vector<PublishedFile>& files);
// The files before the first that is damaged; nothing if the text is no note.
std::optional<std::vector<PublishedFile>> parse_note(std::string_view text);

}  // namespace dramatis
