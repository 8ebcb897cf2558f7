#include "mix/live/live_feed.h"

#include <algorithm>

namespace dramatis::mix::live {
namespace {

// The audio thread alone counts, so that no read-modify-write is needed.
template <class Number>
void add(std::atomic<Number>& counter, Number count) noexcept {
    counter.store(counter.load(std::memory_order_relaxed) + count, std::memory_order_relaxed);
}

}  // namespace

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

LiveFeed::LiveFeed(Frames queue) : ring_(static_cast<std::size_t>(std::max<std::int64_t>(queue.count, 1))) {}

Underruns LiveFeed::underruns() const noexcept {
    return {starved_.load(std::memory_order_relaxed), device_.load(std::memory_order_relaxed)};
}

void LiveFeed::fill(std::span<float> block, bool device_ran_dry) noexcept {
    // Before reading: what was written before `finish` is then seen by the read.
    const bool finished = finished_.load(std::memory_order_acquire);
    const bool paused = paused_.load(std::memory_order_relaxed);
    const bool begun = ring_.read_position() > 0;
    const std::size_t frames = paused ? 0 : ring_.read(block);
    std::fill(block.begin() + static_cast<std::ptrdiff_t>(2 * frames), block.end(), 0.0f);

    const std::size_t missing = block.size() / 2 - frames;
    if (finished && !paused && missing > 0) add(tail_, static_cast<std::int64_t>(missing));
    const bool starving = !paused && !finished && missing > 0 && ring_.read_position() > 0;
    if (starving && !starving_) add(starved_, std::uint64_t{1});
    // A pause in the middle of a gap is still that gap.
    if (!paused) starving_ = starving;
    // What a device misses in silence isn't heard.
    const bool device_dry = device_ran_dry && !paused && begun;
    if (device_dry && !device_dry_) add(device_, std::uint64_t{1});
    device_dry_ = device_dry;
    add(blocks_, std::uint64_t{1});
}

}  // namespace dramatis::mix::live
