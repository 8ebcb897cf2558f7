// Chooses and opens a display: a screen on a terminal, plain lines elsewhere, or nothing. [main]
#pragma once

#include <memory>

#include "pipeline/live/screen/display.h"

namespace dramatis::pipeline::live::screen {

enum class DisplayStyle { Screen, Lines, Quiet };
// A screen needs a terminal on both sides that can move its cursor; lines otherwise.
DisplayStyle live_display_style(bool quiet);
std::unique_ptr<LiveDisplay> open_live_display(DisplayStyle style);

}  // namespace dramatis::pipeline::live::screen
