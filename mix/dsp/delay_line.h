// A signal's past, to be read some frames late. Storage alone: what feeds back, filters or mixes is the user's.
// Real-time safe but for `start`. [one thread]
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

#include "mix/dsp/interpolation.h"

namespace dramatis::mix::dsp {

// Delays of any length up to a longest, which may change from frame to frame: a ring.
class DelayLine {
  public:
    // Silent. Delays up to `longest` frames may be read, after `block` frames were written at once. Allocates.
    void start(std::size_t longest, std::size_t block = 1) {
        samples_.assign(std::bit_ceil(longest + block), 0.0f);
        mask_ = samples_.size() - 1;
        next_ = 0;
    }
    void push(float sample) noexcept { samples_[next_++ & mask_] = sample; }
    // The sample that was pushed `frames` before the newest.
    float at(std::size_t frames) const noexcept { return samples_[(next_ - 1 - frames) & mask_]; }
    // Between two samples, in a straight line. `frames` ≥ 0, and one less than the longest.
    float linear(double frames) const noexcept {
        const auto whole = static_cast<std::size_t>(frames);
        const auto share = static_cast<float>(frames - static_cast<double>(whole));
        return at(whole) + share * (at(whole + 1) - at(whole));
    }
    // Through four samples (Hermite). `frames` ≥ 1, and two less than the longest.
    float cubic(double frames) const noexcept {
        const auto whole = static_cast<std::size_t>(frames);
        const auto share = static_cast<float>(frames - static_cast<double>(whole));
        return between(at(whole - 1), at(whole), at(whole + 1), at(whole + 2), share);
    }

    // What was written `delay` frames before what is written next. `delay` ≥ the size of `out`.
    void read(std::size_t delay, std::span<float> out) const noexcept {
        const std::size_t from = (next_ - delay) & mask_;
        const std::size_t first = std::min(out.size(), samples_.size() - from);
        std::copy_n(samples_.data() + from, first, out.data());
        std::copy_n(samples_.data(), out.size() - first, out.data() + first);
    }
    void write(std::span<const float> in) noexcept {
        const std::size_t to = next_ & mask_;
        const std::size_t first = std::min(in.size(), samples_.size() - to);
        std::copy_n(in.data(), first, samples_.data() + to);
        std::copy_n(in.data() + first, in.size() - first, samples_.data());
        next_ += in.size();
    }

  private:
    std::vector<float> samples_;
    std::size_t mask_ = 0, next_ = 0;
};

// The last `past` frames with the block in hand behind them, in one piece of memory: a filter's taps and an echo's delays are
// offsets from a pointer, and vector code may read them.
class History {
  public:
    // Silent. Blocks have at most `block` frames, and `slack` more may be read behind them. After `between_copies`
    // frames the past is copied to the front of the memory again: a larger number costs memory and saves copying. Allocates.
    void start(std::size_t past, std::size_t block, std::size_t slack = 0, std::size_t between_copies = 0) {
        past_ = position_ = past;
        block_ = block + slack;
        samples_.assign(past + between_copies + block_, 0.0f);
    }
    void clear() noexcept { std::ranges::fill(samples_, 0.0f); }
    // The block in hand: its frames are written here; those of the past lie before, the newest at -1.
    float* block() noexcept { return samples_.data() + position_; }
    const float* block() const noexcept { return samples_.data() + position_; }
    // The block in hand, of `count` frames, becomes the past.
    void advance(std::size_t count) noexcept {
        position_ += count;
        if (position_ + block_ <= samples_.size()) return;
        std::copy_n(samples_.data() + (position_ - past_), past_, samples_.data());
        position_ = past_;
    }

  private:
    std::vector<float> samples_;
    std::size_t past_ = 0, position_ = 0, block_ = 0;
};

}  // namespace dramatis::mix::dsp
