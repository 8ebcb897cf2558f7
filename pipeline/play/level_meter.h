// How a level meter moves: up at once, down slowly enough to be read, and a mark that stays at the last peak for a while.
#pragma once

#include <array>
#include <limits>

#include "core/units.h"

namespace dramatis::pipeline {

// One channel, in dBFS.
struct MeterReading {
    double level = -std::numeric_limits<double>::infinity();
    double held_peak = -std::numeric_limits<double>::infinity();
};

class LevelMeter {
  public:
    // `peak` is the highest sample of the `elapsed` time since the last call, in dBFS.
    void follow(double peak, Seconds elapsed);
    MeterReading reading() const { return reading_; }

  private:
    MeterReading reading_;
    Seconds held_for_;
};

using StereoReading = std::array<MeterReading, 2>;

// Where a level stands on a meter's scale, 0 to 1: as wide as meters on desks are where the eye needs it (the scale of
// IEC 60268-18: half of it for the uppermost 20 dB).
double scale_position(double dbfs);

}  // namespace dramatis::pipeline
