// Tells unvoiced sounds from voiced ones by their high band: in s, sh, f or a breath it is most of the sound, in a vowel a
// small part. Gives the level of that hiss, and nothing while the sound is voiced.
//
// As in a gain computer (gain_computer.h), each group of 32 frames has one value, of the peaks of the group before; values are
// joined by straight lines, groups are counted from the signal's start, and every machine gives the same values.
#pragma once

#include <cstddef>

#include "core/units.h"

namespace dramatis::mix::dsp {

// [one thread]
class HissFollower {
  public:
    struct Settings {
        double voiced = 0.25;   // up to this share of the high band in the whole, peak to peak: a voiced sound
        double unvoiced = 0.5;  // from this share on: an unvoiced one
        Seconds attack{0.001};
        Seconds hiss_release{0.006};
        // Longer than a low voice's period, so that the pause between two pulses isn't taken for a hiss.
        Seconds whole_release{0.02};
    };
    // A value that goes evenly through a group: `from` at its first frame, `step` more at each following one.
    struct Line {
        float from = 0.0f, to = 0.0f, step = 0.0f;
        bool is_zero() const { return from == 0.0f && to == 0.0f; }
        float at(std::size_t frame) const { return from + step * static_cast<float>(static_cast<int>(frame)); }
    };
    // May be called again for another signal.
    void start(const Settings& settings, SampleRate rate);

    const Line& share() const { return share_; }  // 0 voiced … 1 unvoiced
    const Line& level() const { return level_; }  // of the unvoiced hiss: the envelope of its peaks
    std::size_t done() const { return done_; }
    std::size_t left() const { return group_frames - done_; }
    // `count` frames (at most `left`) have passed; the highest magnitudes of the high band and of the whole. Real-time safe.
    void advance(std::size_t count, float hiss, float whole) noexcept;

    static constexpr std::size_t group_frames = 32;

  private:
    void next_group() noexcept;
    Settings settings_;
    double attack_ = 1.0, hiss_release_ = 1.0, whole_release_ = 1.0;
    double hiss_ = 0.0, whole_ = 0.0;
    Line share_, level_;
    float hiss_peak_ = 0.0f, whole_peak_ = 0.0f;
    std::size_t done_ = 0;
};

}  // namespace dramatis::mix::dsp
