// How much a folder of takes holds, and which takes go when it holds too much. Works on the folder alone, so that several
// processes may share it; docs/take-cache.md says how.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "voices/take_store.h"

namespace dramatis::voices {

StoreUsage measure_takes(const std::filesystem::path& takes);

// Removes the takes used longest ago until at most `size_limit` bytes are left; those used since `spare_since` stay
// whatever the limit (a render must not evict what it is about to mix). Also clears half-written files of killed processes.
StoreUsage evict_takes(const std::filesystem::path& takes, std::uint64_t size_limit,
                       std::optional<std::int64_t> spare_since = {});

// A running estimate of the folder's size, kept in a file beside the takes so that a render needn't look at every entry:
// adds `bytes` to it, and evicts when that goes over `size_limit`. Does nothing where the folder can't be written.
void account_takes(const std::filesystem::path& takes, std::uint64_t bytes, std::uint64_t size_limit,
                   std::int64_t spare_since);

// Seconds since 1970, the clock of file times.
std::int64_t now_in_seconds();

}  // namespace dramatis::voices
