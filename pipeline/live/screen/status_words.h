// How times, levels and states of playing read.
#pragma once

#include <string>
#include <string_view>

#include "core/units.h"
#include "pipeline/live/screen/live_status.h"

namespace dramatis::pipeline::live::screen {

// "0:07", "12:40", "1:02:03"; whole seconds, rounded down.
std::string position_text(Seconds time);
// "−18.2", or "−∞" for silence and "–" for what isn't known (NaN).
std::string level_text(double level);
// "playing", "paused", …
std::string_view name_of(LiveState state);
// One column wide: "▶"
std::string_view sign_of(LiveState state);

}  // namespace dramatis::pipeline::live::screen
