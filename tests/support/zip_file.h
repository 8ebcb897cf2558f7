// ZIP archives made in memory, for tests of what reads them.
#pragma once

#include <string>
#include <vector>

namespace dramatis {

struct ZipEntry {
    std::string name;
    std::string bytes;
    std::string password = {};  // empty: not encrypted
    bool stored = false;        // not compressed
};
// Empty if libzip couldn't make it.
std::string zip_of(const std::vector<ZipEntry>& entries);

}  // namespace dramatis
