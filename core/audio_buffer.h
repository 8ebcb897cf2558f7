// Audio in memory: an owner, and views that cost nothing. Channels are planar float32, full scale ±1.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

#include "core/units.h"

namespace dramatis {

// The most channels of a signal inside the program; sound files with more are mixed down when they are read.
inline constexpr int max_channels = 2;

// A non-owning view of planar samples. Real-time safe: never allocates. [any thread]
template <class Sample>
class BasicAudioView {
  public:
    BasicAudioView() = default;
    BasicAudioView(std::span<Sample> mono) : channels_{mono.data(), nullptr}, channel_count_(1), frames_(mono.size()) {}
    BasicAudioView(std::span<Sample> left, std::span<Sample> right)
        : channels_{left.data(), right.data()}, channel_count_(2), frames_(left.size()) {
        assert(left.size() == right.size());
    }
    template <class Other>
        requires(!std::is_same_v<Other, Sample> && std::is_convertible_v<Other*, Sample*>)
    BasicAudioView(const BasicAudioView<Other>& other) : channel_count_(other.channel_count()), frames_(other.size()) {
        for (int c = 0; c < channel_count_; ++c) channels_[static_cast<std::size_t>(c)] = other.channel(c).data();
    }

    int channel_count() const { return channel_count_; }
    std::size_t size() const { return frames_; }  // frames
    bool empty() const { return frames_ == 0; }
    Frames frames() const { return {static_cast<std::int64_t>(frames_)}; }
    std::span<Sample> channel(int c) const {
        assert(c >= 0 && c < channel_count_);
        return {channels_[static_cast<std::size_t>(c)], frames_};
    }
    BasicAudioView subview(std::size_t begin, std::size_t count) const {
        assert(begin + count <= frames_);
        BasicAudioView view = *this;
        for (int c = 0; c < channel_count_; ++c) view.channels_[static_cast<std::size_t>(c)] += begin;
        view.frames_ = count;
        return view;
    }

  private:
    std::array<Sample*, max_channels> channels_{};
    int channel_count_ = 0;
    std::size_t frames_ = 0;
};
using AudioView = BasicAudioView<float>;
using ConstAudioView = BasicAudioView<const float>;

// Owns zero-initialised samples. Allocates: [any thread but audio].
class AudioBuffer {
  public:
    AudioBuffer() = default;
    AudioBuffer(int channel_count, std::size_t frames)
        : samples_(static_cast<std::size_t>(channel_count) * frames), channel_count_(channel_count), frames_(frames) {
        assert(channel_count >= 1 && channel_count <= max_channels);
    }

    int channel_count() const { return channel_count_; }
    std::size_t size() const { return frames_; }
    Frames frames() const { return {static_cast<std::int64_t>(frames_)}; }
    std::span<float> channel(int c) { return {samples_.data() + static_cast<std::size_t>(c) * frames_, frames_}; }
    std::span<const float> channel(int c) const {
        return {samples_.data() + static_cast<std::size_t>(c) * frames_, frames_};
    }
    AudioView view() {
        if (channel_count_ == 0) return {};
        return channel_count_ == 1 ? AudioView(channel(0)) : AudioView(channel(0), channel(1));
    }
    ConstAudioView view() const {
        if (channel_count_ == 0) return {};
        return channel_count_ == 1 ? ConstAudioView(channel(0)) : ConstAudioView(channel(0), channel(1));
    }

  private:
    std::vector<float> samples_;
    int channel_count_ = 0;
    std::size_t frames_ = 0;
};

inline void clear(AudioView view) {
    for (int c = 0; c < view.channel_count(); ++c) std::ranges::fill(view.channel(c), 0.0f);
}

}  // namespace dramatis
