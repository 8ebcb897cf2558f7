#include "pipeline/live/screen/meter_ballistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dramatis::pipeline::live::screen {
namespace {

constexpr double fall_per_second = 24.0;  // dB: two seconds over the part of the scale that speech uses
constexpr double hold_seconds = 1.5;
constexpr double lowest = -70.0;

double fallen(double level, Seconds elapsed) {
    const double next = level - fall_per_second * elapsed.value;
    return next < lowest ? -std::numeric_limits<double>::infinity() : next;
}

}  // namespace

void MeterBallistics::follow(double peak, Seconds elapsed) {
    if (std::isnan(peak)) peak = -std::numeric_limits<double>::infinity();
    reading_.level = std::max(peak, fallen(reading_.level, elapsed));
    held_for_ = held_for_ + elapsed;
    if (peak >= reading_.held_peak) {
        reading_.held_peak = peak;
        held_for_ = {};
    } else if (held_for_.value > hold_seconds) {
        reading_.held_peak = std::max(reading_.level, fallen(reading_.held_peak, elapsed));
    }
}

double scale_position(double dbfs) {
    struct Knot {
        double level;
        double position;
    };
    constexpr std::array<Knot, 8> scale{{{-70.0, 0.0},
                                         {-60.0, 0.025},
                                         {-50.0, 0.075},
                                         {-40.0, 0.15},
                                         {-30.0, 0.30},
                                         {-20.0, 0.50},
                                         {-10.0, 0.75},
                                         {0.0, 1.0}}};
    if (!(dbfs > scale.front().level)) return 0.0;
    for (std::size_t i = 1; i < scale.size(); ++i) {
        const auto [level, position] = scale[i];
        if (dbfs > level) continue;
        const auto [below, start] = scale[i - 1];
        return start + (position - start) * (dbfs - below) / (level - below);
    }
    return 1.0;
}

}  // namespace dramatis::pipeline::live::screen
