// Gain computer and smoother of a compressor: takes the level of a signal, gives its gain.
//
// Each group of 32 frames has one gain, computed from the peak of the group before through an envelope; gains are joined by
// straight lines. Groups are counted from the signal's start, wherever blocks begin. No function of the system's mathematical
// library is used: every machine gives the same gains.
#pragma once

#include <cstddef>
#include <span>

#include "core/units.h"

namespace dramatis::mix::dsp {

// [one thread]
class GainComputer {
  public:
    struct Settings {
        double threshold = 1.0;  // linear; the gain falls above it
        double ratio = 1.0;      // input dB per output dB above the threshold
        Seconds attack{0.005};
        Seconds release{0.1};
        double highest = 1.0;  // the gain at rest, linear
        double lowest = 0.0;   // linear
    };
    // May be called again for another signal.
    void start(const Settings& settings, SampleRate rate);

    // Frame i of the current group has the gain `gain() + step() * i`; `done()` frames of it have passed.
    float gain() const { return gain_; }
    float step() const { return step_; }
    std::size_t done() const { return done_; }
    std::size_t left() const { return group_frames - done_; }
    // `count` frames (at most `left`) have passed; `peak` is their highest magnitude. Real-time safe.
    void advance(std::size_t count, float peak) noexcept;

    static constexpr std::size_t group_frames = 32;

  private:
    void next_group() noexcept;
    Settings settings_;
    double exponent_ = 0.0, per_threshold_ = 1.0;
    double attack_ = 1.0, release_ = 1.0, envelope_ = 0.0;
    float gain_ = 1.0f, step_ = 0.0f, peak_ = 0.0f;
    std::size_t done_ = 0;
};

// The highest magnitude. Real-time safe.
float loudest(std::span<const float> samples) noexcept;

}  // namespace dramatis::mix::dsp
