// ZIP archives whose entries are stored, not compressed: what DOCX files of ours are. They are read again by exactly what wrote them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::scripts::document {

struct StoredEntry {
    std::string name;
    std::string bytes;
};

// An archive of these entries, in their order; the same bytes each time. Names and entries of less than 4 GiB in all. Pure. [any thread]
std::string stored_archive(const std::vector<StoredEntry>& entries);

// The entries of an archive that stored_archive made, byte for byte; nothing for any other one. Linear. Pure. [any thread]
std::optional<std::vector<StoredEntry>> entries_of_stored_archive(std::string_view bytes);

}  // namespace dramatis::cues::scripts::document
