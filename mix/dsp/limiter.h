// A look-ahead true-peak limiter: turns the level down, smoothly and for a moment, wherever the curve between the samples
// would pass the ceiling, and leaves every other sample as it was, bit for bit.
//
// The reduction is worked out in whole numbers, whose sums neither drift nor depend on where they began, and its release
// takes a bounded time. So after `memory` frames a limiter gives the same samples wherever it started: render pieces in
// parallel, seek while playing, with the same result.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/dsp/delay_line.h"

namespace dramatis::mix::dsp {

struct LimiterSettings {
    Decibels ceiling{-1.3};     // of the true peak
    Seconds look_ahead{0.003};  // the reduction fades in over this time
    Seconds release{0.5};       // from silence to full level, in a straight line: 3 dB take 0.15 s, 6 dB 0.25 s
};

// What holds a target's ceiling, in renders and in playback: 0.3 dB under it, because other meters draw the curve between
// the samples a little differently.
LimiterSettings limiter_for(Decibels true_peak_target);

// The gain over time that holds the ceiling. Its gains are `latency` frames late.
class LimiterGain {
  public:
    // [main] Allocates.
    LimiterGain(SampleRate rate, const LimiterSettings& settings);

    // gains[i] is for the frame that was fed `latency` frames before signal[i]. False if all of them are 1; `gains` is
    // left alone then. [audio] noexcept, does not allocate.
    bool process(ConstAudioView signal, std::span<float> gains) noexcept;
    // As `process` while idle, for a signal in which nothing is turned down (`within_ceiling`): only remembers it.
    void skip(ConstAudioView signal) noexcept;
    void reset() noexcept;

    // True if all gains to come are 1 unless a new peak arrives.
    bool idle() const { return current_ == 0 && window_sum_ == 0 && first_sum_ == 0 && waiting_count_ == 0; }
    // Nothing is turned down where the curve stays under `bound`.
    bool within_ceiling(float bound) const { return bound <= ceiling_; }
    // How long a peak under `bound` keeps it from being idle.
    Frames memory_of(float bound) const;
    Frames latency() const { return {static_cast<std::int64_t>(latency_)}; }
    // What was before so many frames has no influence.
    Frames memory() const;

  private:
    static constexpr std::size_t chunk = 64;
    struct Waiting {
        std::uint32_t reduction;
        std::uint64_t until;  // the last frame for which it holds
    };

    bool process_chunk(ConstAudioView signal, float* gains) noexcept;
    float step(float peak) noexcept;
    std::uint32_t held(std::uint32_t wanted) noexcept;

    float ceiling_;
    std::size_t half_;     // length of each of the two running means that make the fade
    std::size_t hold_;     // frames that each reduction is held before it is released
    std::size_t release_;  // frames from silence to full level
    std::uint32_t fall_;   // of the reduction in each frame of release
    std::size_t latency_;
    double scale_;

    std::array<History, max_channels> recent_;
    std::vector<float> peaks_;
    // Largest of the last `hold_` wanted reductions: those that may still become it, in falling order (a ring).
    std::vector<Waiting> waiting_;
    std::size_t waiting_first_ = 0, waiting_count_ = 0;
    std::uint64_t now_ = 0;
    std::uint32_t current_ = 0;  // reduction before smoothing; 2^30 is silence
    std::vector<std::uint32_t> first_;
    std::vector<std::uint64_t> second_;
    std::size_t at_ = 0;
    std::uint64_t first_sum_ = 0, window_sum_ = 0;
};

// The limiter as an effect in a chain: stereo in place, delayed by `latency`.
class TruePeakLimiter {
  public:
    TruePeakLimiter(SampleRate rate, const LimiterSettings& settings);
    // [audio] Any block size. The first `latency` frames out are silence.
    void process(AudioView block) noexcept;
    void reset() noexcept;
    Frames latency() const { return gain_.latency(); }
    Frames memory() const { return gain_.memory(); }

  private:
    static constexpr std::size_t chunk = 256;
    LimiterGain gain_;
    std::array<History, max_channels> delay_;
    std::vector<float> gains_;
};

}  // namespace dramatis::mix::dsp
