#include "mix/live/frame_ring.h"

#include <algorithm>
#include <bit>

namespace dramatis::mix::live {

FrameRing::FrameRing(std::size_t least_frames)
    : slots_(std::bit_ceil(std::max<std::size_t>(least_frames, 1))), mask_(slots_.size() - 1) {}

std::size_t FrameRing::writable() const noexcept {
    const std::uint64_t used = written_.load(std::memory_order_relaxed) - read_.load(std::memory_order_acquire);
    return capacity() - static_cast<std::size_t>(used);
}

std::size_t FrameRing::write(ConstAudioView frames) noexcept {
    const std::size_t count = std::min(frames.size(), writable());
    if (count == 0) return 0;
    const std::uint64_t begin = written_.load(std::memory_order_relaxed);
    const std::span<const float> left = frames.channel(0);
    const std::span<const float> right = frames.channel(frames.channel_count() - 1);
    for (std::size_t i = 0; i < count; ++i) slots_[(begin + i) & mask_] = {left[i], right[i]};
    written_.store(begin + count, std::memory_order_seq_cst);
    return count;
}

std::size_t FrameRing::take_back(std::size_t keep) noexcept {
    const std::uint64_t end = written_.load(std::memory_order_relaxed);
    const std::uint64_t target = read_.load(std::memory_order_acquire) + keep;
    if (target >= end) return 0;
    written_.store(target, std::memory_order_seq_cst);
    // What the consumer claimed before it could see that stays what it is; it may have read beyond the target already. A claim
    // beyond the end was made by an end of before another taking back: the consumer won't go there.
    const std::uint64_t claimed = std::min(claimed_.load(std::memory_order_seq_cst), end);
    if (claimed <= target) return static_cast<std::size_t>(end - target);
    written_.store(claimed, std::memory_order_seq_cst);
    return static_cast<std::size_t>(end - claimed);
}

std::size_t FrameRing::read(std::span<float> interleaved) noexcept {
    const std::uint64_t begin = read_.load(std::memory_order_relaxed);
    // While the producer takes back, the end may lie before the beginning for a moment: nothing to read, then.
    const auto ready = [&] {
        const std::uint64_t end = written_.load(std::memory_order_seq_cst);
        return end > begin ? static_cast<std::size_t>(end - begin) : 0;
    };
    const std::size_t wanted = std::min(interleaved.size() / 2, ready());
    if (wanted == 0) return 0;
    claimed_.store(begin + wanted, std::memory_order_seq_cst);
    const std::size_t count = std::min(wanted, ready());
    if (count < wanted) claimed_.store(begin + count, std::memory_order_seq_cst);
    for (std::size_t i = 0; i < count; ++i) {
        const Frame frame = slots_[(begin + i) & mask_];
        interleaved[2 * i] = frame.left;
        interleaved[2 * i + 1] = frame.right;
    }
    read_.store(begin + count, std::memory_order_release);
    return count;
}

}  // namespace dramatis::mix::live
