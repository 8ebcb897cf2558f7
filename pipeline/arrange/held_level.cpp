#include "pipeline/arrange/held_level.h"

#include <algorithm>
#include <cmath>

#include "pipeline/perform/voice_levels.h"

namespace dramatis::pipeline::arrange {

std::optional<mix::timeline::HeldLevel> held_level(const mix::settings::Levels& levels, Decibels written_gain,
                                                   std::size_t joint) {
    if (!levels.line_floor && !levels.line_ceiling && !levels.line_peak) return std::nullopt;
    // Voices have nothing to do with each other: they add up in power.
    const double share = 10.0 * std::log10(static_cast<double>(std::max<std::size_t>(1, joint)));
    const Decibels plain{perform::dialogue_loudness.value + levels[mix::audio::Bus::Dialogue].value - share};
    const Decibels anchor = plain + written_gain;
    mix::timeline::HeldLevel held;
    if (levels.line_floor) held.lowest = anchor + *levels.line_floor;
    if (levels.line_ceiling) held.highest = anchor + *levels.line_ceiling;
    if (levels.line_peak) held.peak = plain + *levels.line_peak;
    return held;
}

}  // namespace dramatis::pipeline::arrange
