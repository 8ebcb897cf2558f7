// Stereo frames on their way from the mixing thread to the audio callback: a lock-free ring for one producer and one
// consumer. Neither ever waits for the other, and nothing here allocates after construction.
//
// Positions count frames since construction and only the low bits choose a slot, so full and empty can't be confused.
//
//   read_ ≤ claimed_          the consumer's. read_: everything before it was copied out. claimed_: nothing from it on is
//                             being copied out, now or by a read that has begun.
//   written_                  the producer's. Everything before it is content.
//
// - Only the consumer stores read_ and claimed_, only the producer stores written_.
// - written_ - read_ ≤ capacity: the producer writes into slots whose frames were read, never over others. Its acquire of
//   read_ meets the consumer's release, so the copy out of a slot ends before the next copy into it begins.
// - The consumer copies only what lies before written_, which it acquires; the producer releases it after copying in.
// - `take_back` is the one way back: the producer lowers written_ and then looks at claimed_; the consumer raises claimed_
//   and then looks at written_ again. All four are sequentially consistent, so at least one of the two sees the other: either
//   the consumer copies less, or the producer leaves what was claimed as it is. A claim may lie beyond written_ for a moment.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/audio_buffer.h"

namespace dramatis::mix::live {

class FrameRing {
  public:
    // Holds `least_frames` or more: the next power of two. Allocates, and touches every page.
    explicit FrameRing(std::size_t least_frames);
    FrameRing(const FrameRing&) = delete;
    FrameRing& operator=(const FrameRing&) = delete;

    std::size_t capacity() const noexcept { return slots_.size(); }  // frames

    // [producer] How many frames `write` would accept now; only ever more of them until it is called.
    std::size_t writable() const noexcept;
    // [producer] Copies in as many of the first frames as there is room for, and says how many. Mono goes to both sides.
    std::size_t write(ConstAudioView frames) noexcept;
    // [producer] Withdraws what isn't read yet but for the next `keep` frames, so that other frames can be written in their
    // place; says how many. With less kept than two of the consumer's reads, a read may come up short.
    std::size_t take_back(std::size_t keep) noexcept;

    // [consumer] Copies out as many frames as there are, at most what fits into `interleaved` (left, right, …), and says
    // how many.
    std::size_t read(std::span<float> interleaved) noexcept;

    // [any thread] Positions: frames ever read, and the frame that the next `write` begins with.
    std::uint64_t read_position() const noexcept { return read_.load(std::memory_order_acquire); }
    std::uint64_t write_position() const noexcept { return written_.load(std::memory_order_acquire); }

  private:
    struct Frame {
        float left, right;
    };
    // Each side's positions on a cache line of their own: two of the common 64 bytes, because they are fetched in pairs.
    static constexpr std::size_t line = 128;
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

    std::vector<Frame> slots_;
    std::size_t mask_;
    alignas(line) std::atomic<std::uint64_t> written_{0};
    alignas(line) std::atomic<std::uint64_t> read_{0};
    std::atomic<std::uint64_t> claimed_{0};
};

}  // namespace dramatis::mix::live
