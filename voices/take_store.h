// Takes on disk, by slate. Content-addressed, verified on read, written by rename; a corrupt entry is a miss. Several
// processes may share one folder. Without a cache the store lives in a temporary folder and goes with the program.
// The format on disk is in docs/take-cache.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/diagnostic.h"
#include "voices/take.h"

namespace dramatis::voices {

// A take without its samples.
struct TakeInfo {
    Slate slate;
    SampleRate rate;
    Frames length;
    std::vector<WordTiming> words;
};

struct StoreUsage {
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
};

// Why `find` found nothing.
enum class Miss { Absent, Damaged };

// Thread-safe.
class TakeStore {
  public:
    // $XDG_CACHE_HOME/dramatis or ~/.cache/dramatis.
    static std::filesystem::path default_folder();
    // Creates the folder (E0231 if that fails).
    static Result<std::unique_ptr<TakeStore>> open(std::filesystem::path folder, std::uint64_t size_limit);
    static Result<std::unique_ptr<TakeStore>> open_temporary();
    ~TakeStore();

    // Nothing: a miss (absent, or damaged and removed), and why in `miss`. Reads the entry's head alone.
    std::optional<TakeInfo> find(const Slate& slate, Miss* miss = nullptr);
    // Verifies the samples too.
    std::optional<Take> load(const Slate& slate);
    // A folder that can't be written is no failure of the render: the take goes to a temporary folder instead, and
    // `trouble` says so. E0232: not even that worked.
    Result<> store(const Slate& slate, const Take& take);

    StoreUsage usage() const;
    // Least recently used entries go until `size_limit` holds. Returns what is left.
    StoreUsage evict(std::uint64_t size_limit);
    const std::filesystem::path& folder() const;
    // Lives in a temporary folder: nothing is kept from one run to the next.
    bool temporary() const;
    // W0233 once the folder turned out unwritable.
    std::optional<Diagnostic> trouble() const;

  private:
    struct State;
    explicit TakeStore(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::voices
