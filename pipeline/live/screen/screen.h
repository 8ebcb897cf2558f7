// The live screen on a terminal: keeps what moves by itself (meters, notes), reads keys, and lends, suspends and gives
// back the terminal. [main]
#pragma once

#include <memory>

#include "pipeline/live/screen/display.h"

namespace dramatis::pipeline::live::screen {

// Nothing if the terminal doesn't let itself be taken.
std::unique_ptr<LiveDisplay> open_screen();

}  // namespace dramatis::pipeline::live::screen
