// Takes on disk, by slate. Content-addressed, verified on read, written by rename; a corrupt entry is a miss. Several
// processes may share one folder. Without a cache the store lives in a temporary folder and goes with the program.
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

// Thread-safe.
class TakeStore {
  public:
    // $XDG_CACHE_HOME/dramatis or ~/.cache/dramatis.
    static std::filesystem::path default_folder();
    // Creates the folder (E0231 if that fails).
    static Result<std::unique_ptr<TakeStore>> open(std::filesystem::path folder, std::uint64_t size_limit);
    static Result<std::unique_ptr<TakeStore>> open_temporary();
    ~TakeStore();

    // Nothing: a miss (absent, or damaged and removed).
    std::optional<TakeInfo> find(const Slate& slate);
    std::optional<Take> load(const Slate& slate);
    Result<> store(const Slate& slate, const Take& take);

    StoreUsage usage() const;
    // Least recently used entries go until `size_limit` holds.
    StoreUsage evict(std::uint64_t size_limit);
    const std::filesystem::path& folder() const;

  private:
    struct State;
    explicit TakeStore(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::voices
