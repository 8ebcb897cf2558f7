// The folder of the cache. It has a marker; in a folder without one nothing is ever removed. In a folder with one, only what is ours
// by its name and its content is, whoever has put other things there, and no link is followed. docs/take-cache.md has the
// layout. [any thread]
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/diagnostic.h"

namespace dramatis::voices::takes {

// Also tells backup programs that they may leave the folder out.
inline constexpr const char* cache_marker = "CACHEDIR.TAG";

// Makes the folder, if it is missing, and marks it, if it is new or empty or holds a cache of an earlier version. A folder that can't
// be written stays without its marker. E0231 it can't be made, E0234 it holds something else.
Result<> claim_cache_folder(const std::filesystem::path& folder);

bool is_marked_cache(const std::filesystem::path& folder);

struct CacheUsage {
    std::uint64_t takes = 0;
    std::uint64_t stories = 0;  // texts that adapted sheets are compared with
    std::uint64_t bytes = 0;    // of all that is ours
};

// What is ours by name.
CacheUsage measure_cache(const std::filesystem::path& folder);
// Removes takes, those used longest ago first, and then stories in the same order, until at most `size_limit` bytes are left. Returns
// what is left. E0234 for a folder that is no cache.
Result<CacheUsage> trim_cache(const std::filesystem::path& folder, std::uint64_t size_limit);
// All of it, and the gains that `play` begins with.
Result<CacheUsage> clear_cache(const std::filesystem::path& folder);

}  // namespace dramatis::voices::takes
