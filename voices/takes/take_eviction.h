// The size of a folder of takes, and the eviction of takes when it is over its limit. Keeps no state outside the
// folder, so that several processes may share it as docs/take-cache.md describes. [any thread]
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace dramatis::voices::takes {

struct StoreUsage {
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
};

StoreUsage measure_takes(const std::filesystem::path& takes);

// Removes the takes used longest ago until at most `size_limit` bytes are left; those used since `spare_since` stay
// whatever the limit (a render must not evict what it is about to mix). Also clears half-written files of killed processes. Removes
// nothing but this user's files that have the name of a take and begin like one; follows no link.
StoreUsage evict_takes(const std::filesystem::path& takes, std::uint64_t size_limit,
                       std::optional<std::int64_t> spare_since = {});

// A running estimate of the folder's size, kept in a file beside the takes so that a render needn't look at every entry:
// adds `bytes` to it, and evicts when that goes over `size_limit`. Does nothing where the folder can't be written. False if other
// programs kept the lock of that file for too long: nothing was added.
bool account_takes(const std::filesystem::path& takes, std::uint64_t bytes, std::uint64_t size_limit,
                   std::int64_t spare_since);

// Of a folder of entries in `takes`, and of an entry in it.
bool is_shard_name(std::string_view name);
bool is_take_name(std::string_view name);

// Seconds since 1970, the clock of file times.
std::int64_t now_in_seconds();

}  // namespace dramatis::voices::takes
