// A sound device that takes frames when a test says so, never sooner than they are there: what is heard of a live mix, frame
// by frame, without a clock.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
#include <vector>

#include "core/audio_buffer.h"
#include "mix/live/live_feed.h"
#include "mix/live/playout.h"

namespace dramatis {

class FakeOutput : public mix::live::LiveOutput {
  public:
    std::size_t writable() const noexcept override { return feed_.writable(); }
    std::size_t write(ConstAudioView frames) noexcept override { return feed_.write(frames); }
    std::size_t take_back(std::size_t keep) noexcept override { return feed_.take_back(keep); }
    void pause() noexcept override { feed_.pause(); }
    void resume() noexcept override { feed_.resume(); }
    Frames frames_played() const noexcept override {
        ++looks_;
        return feed_.played();
    }

    bool paused() const { return feed_.paused(); }
    mix::live::Underruns underruns() const { return feed_.underruns(); }

    // Plays so many frames more, each as soon as it is queued; false if they don't come.
    bool hear(std::size_t frames) {
        while (frames > 0) {
            const std::size_t count = std::min(frames, block);
            if (!wait_until([&] { return queued() >= count && !feed_.paused(); })) return false;
            take(count);
            frames -= count;
        }
        return true;
    }
    // Plays on until all has been heard; false if it doesn't end.
    bool hear_to_the_end(const mix::live::Playout& playout) {
        return wait_until([&] {
            if (playout.state().mixed_all && queued() == 0) return true;
            if (playout.state().ended) return true;
            if (!feed_.paused()) take(std::min(block, queued()));
            return false;
        });
    }
    // Waits until playout has asked this often again how much was played: it does so at least once before each block that
    // it writes, and every few milliseconds when there is nothing to write.
    bool wait_for_looks(std::uint64_t looks) {
        const std::uint64_t enough = looks_ + looks;
        return wait_until([&] { return looks_ >= enough; });
    }
    template <class Condition>
    static bool wait_until(Condition condition) {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > patience) return false;
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        return true;
    }

    std::size_t queued() const { return static_cast<std::size_t>((feed_.queued_to() - feed_.played()).count); }
    // All that was heard, left channel and right.
    const std::vector<float>& left() const { return left_; }
    const std::vector<float>& right() const { return right_; }
    std::size_t heard() const { return left_.size(); }

  private:
    static constexpr std::size_t block = 480;

    void take(std::size_t frames) {
        if (frames == 0) return;
        std::vector<float> interleaved(2 * frames);
        feed_.fill(interleaved, false);
        for (std::size_t i = 0; i < frames; ++i) {
            left_.push_back(interleaved[2 * i]);
            right_.push_back(interleaved[2 * i + 1]);
        }
    }

    mix::live::LiveFeed feed_{Frames{65536}};
    std::vector<float> left_, right_;
    mutable std::atomic<std::uint64_t> looks_ = 0;
};

}  // namespace dramatis
