// What the audio callback does, without a device: takes frames from the ring, plays silence where there are none, and counts
// what went wrong. The device's adapter calls `fill`; a test can call it as well and sees what would be heard.
//
// Threads: [mixing] one thread writes and takes back; [audio] one thread fills; [any] the rest.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/live/frame_ring.h"

namespace dramatis::mix::live {

// Interruptions that were heard. However long one lasts, it counts once.
struct Underruns {
    std::uint64_t starved = 0;  // the ring was empty: mixing was too slow
    std::uint64_t device =
        0;  // the device ran dry although there were frames: the machine or a sound server was too slow
    std::uint64_t total() const { return starved + device; }
    bool operator==(const Underruns&) const = default;
};

class LiveFeed {
  public:
    // Queues at least `queue` frames. Allocates.
    explicit LiveFeed(Frames queue);

    // [mixing] As FrameRing has them; stereo, or mono for both sides.
    std::size_t writable() const noexcept { return ring_.writable(); }
    std::size_t write(ConstAudioView frames) noexcept { return ring_.write(frames); }
    std::size_t take_back(std::size_t keep) noexcept { return ring_.take_back(keep); }

    // [any] From the next block on: silence, and the ring stays as it is.
    void pause() noexcept { paused_.store(true, std::memory_order_relaxed); }
    void resume() noexcept { paused_.store(false, std::memory_order_relaxed); }
    bool paused() const noexcept { return paused_.load(std::memory_order_relaxed); }
    // [any] After the last `write`: from here on an empty ring is the end and no underrun. For good.
    void finish() noexcept { finished_.store(true, std::memory_order_release); }

    // [any] Frames taken from the ring so far, pauses and gaps not counted; where the mixing thread will write next,
    // counted alike; and how many frames of silence followed the last one after `finish`.
    Frames played() const noexcept { return {static_cast<std::int64_t>(ring_.read_position())}; }
    Frames queued_to() const noexcept { return {static_cast<std::int64_t>(ring_.write_position())}; }
    Frames tail() const noexcept { return {tail_.load(std::memory_order_relaxed)}; }
    Underruns underruns() const noexcept;
    // [any] Blocks filled: a device whose number stands still has stalled.
    std::uint64_t blocks() const noexcept { return blocks_.load(std::memory_order_relaxed); }

    // [audio] The next block, interleaved stereo, whole. Never allocates, locks, frees or logs. `device_ran_dry`: the
    // device says that it had to play something else before this block. An empty ring before the first frame was ever
    // written is a beginning, not an underrun.
    void fill(std::span<float> block, bool device_ran_dry) noexcept;

  private:
    FrameRing ring_;
    std::atomic<bool> paused_{false};
    std::atomic<bool> finished_{false};
    std::atomic<std::uint64_t> starved_{0};
    std::atomic<std::uint64_t> device_{0};
    std::atomic<std::int64_t> tail_{0};
    std::atomic<std::uint64_t> blocks_{0};
    bool starving_ = false;    // [audio] in the block before
    bool device_dry_ = false;  // [audio] in the block before
};

}  // namespace dramatis::mix::live
