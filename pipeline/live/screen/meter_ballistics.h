// The ballistics of a level meter on the screen: it rises at once, falls slowly enough to be read, and holds the last
// peak for a while. [main]
#pragma once

#include <array>
#include <limits>

#include "core/units.h"

namespace dramatis::pipeline::live::screen {

// One channel, in dBFS.
struct MeterReading {
    double level = -std::numeric_limits<double>::infinity();
    double held_peak = -std::numeric_limits<double>::infinity();
};

class MeterBallistics {
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

}  // namespace dramatis::pipeline::live::screen
