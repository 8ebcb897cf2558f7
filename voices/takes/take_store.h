// Takes on disk, by slate. Content-addressed, verified on read, written by rename; a corrupt entry is a miss. Several
// processes may share one folder. Without a cache the store is a temporary folder that is removed at the end. The
// format on disk is in docs/take-cache.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/diagnostic.h"
#include "voices/takes/take.h"
#include "voices/takes/take_eviction.h"
#include "voices/takes/take_info.h"

namespace dramatis::voices::takes {

// Why `find` found nothing.
enum class Miss { Absent, Damaged };

// [any thread]
class TakeStore {
  public:
    // $XDG_CACHE_HOME/dramatis or ~/.cache/dramatis; empty for a user without a home. A folder of a known name where everybody may
    // write would be somebody else's before it is ours.
    static std::filesystem::path default_folder();
    // Creates the folder and marks it as a cache (cache_folder.h). E0231 that fails, E0234 it holds something else.
    static Result<std::unique_ptr<TakeStore>> open(std::filesystem::path folder, std::uint64_t size_limit);
    static Result<std::unique_ptr<TakeStore>> open_temporary();
    ~TakeStore();

    // Returns nothing if the take is absent, or damaged (it is then removed), and sets `miss`. Reads the entry's head
    // alone.
    std::optional<TakeInfo> find(const Slate& slate, Miss* miss = nullptr);
    // Verifies the samples too.
    std::optional<Take> load(const Slate& slate);
    // If the folder can't be written, the take goes to a temporary folder instead, and `warning` returns W0233. E0232:
    // the temporary folder failed too.
    Result<> store(const Slate& slate, const Take& take);

    StoreUsage usage() const;
    // Removes the least recently used entries until `size_limit` holds. Returns what is left.
    StoreUsage evict(std::uint64_t size_limit);
    const std::filesystem::path& folder() const;
    // True for a temporary folder: nothing is kept from one run to the next.
    bool temporary() const;
    // W0233 if a take could not be written to the folder; W0235 if other programs keep its lock.
    std::optional<Diagnostic> warning() const;

  private:
    struct State;
    explicit TakeStore(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::voices::takes
