// The hand on the fader of a compressor or a de-esser: it hears a level and moves a gain.
//
// Every few frames, from the highest level among them, an envelope and from that the gain that is due; gains are joined by
// straight lines. The groups of frames are counted from the signal's start, wherever the blocks begin. No function of the
// system's mathematical library is used: the same gains on every machine.
#pragma once

#include <cstddef>
#include <span>

#include "core/units.h"

namespace dramatis::mix::effects {

class GainRider {
  public:
    struct Settings {
        double threshold = 1.0;  // linear: above it the gain goes down
        double ratio = 1.0;      // so many dB more of level make one more after the gain
        double attack = 0.005;   // seconds
        double release = 0.1;    // seconds
        double highest = 1.0;    // the gain at rest, linear
        double lowest = 0.0;     // no further down than this
    };
    // May be called again for another signal.
    void start(const Settings& settings, SampleRate rate);

    // Gains of the present group: the frame `done() + i` of it has `gain() + step() * (done() + i)`.
    float gain() const { return gain_; }
    float step() const { return step_; }
    std::size_t done() const { return done_; }
    std::size_t left() const { return group_frames - done_; }
    // `count` frames (at most `left`) have gone past, the highest of them at `peak`. Real-time safe.
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

// Share of the way towards a new value that is gone in one frame, for 63 % after `seconds`.
double share_a_frame(double seconds, SampleRate rate);
// The highest magnitude. Real-time safe.
float loudest(std::span<const float> samples) noexcept;

}  // namespace dramatis::mix::effects
