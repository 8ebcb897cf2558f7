// The files of one run: what it writes must not be what it reads, nor one thing over another. [any thread]
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/diagnostic.h"

namespace dramatis {

struct RunFile {
    std::string what;            // for messages: "the episode", "the report (--report)"
    std::filesystem::path path;  // may be missing
};

// Compares by device and inode, and files that don't exist yet by their folder and name, so that another spelling or a link is
// no way round. E0511: a file of `written` is also one of `read`, or two of `written` are one file or one lies in the
// other.
Result<> check_apart(std::span<const RunFile> written, std::span<const RunFile> read);

// True for E0511.
bool is_clash(const Diagnostic& problem);

}  // namespace dramatis
