// Fades at both ends of a sound, so that one that is cut anywhere begins and ends without a click: half a
// cosine over 1 ms at the start (short enough for a gunshot) and 4 ms at the end.
#pragma once

#include <cstddef>
#include <span>

#include "core/units.h"

namespace dramatis::mix::audio {

inline constexpr Seconds declick_rise{0.001};
inline constexpr Seconds declick_fall{0.004};

// Ramps of a sound of `length` frames; one that is shorter than both ramps is all ramp.
class DeclickRamps {
  public:
    DeclickRamps(Frames length, SampleRate rate);
    Frames rise() const { return rise_; }                  // frames [0, rise) are in the first ramp
    Frames fall_start() const { return length_ - fall_; }  // [fall_start, length) in the second
    Frames end() const { return length_; }
    // 0 outside of the sound.
    float at(Frames frame) const noexcept;
    // Multiplies values that belong to the frames [begin, begin + values.size()).
    void apply(Frames begin, std::span<float> values) const noexcept;

  private:
    Frames length_;
    Frames rise_;
    Frames fall_;
};

}  // namespace dramatis::mix::audio
