// The live screen on a terminal: keeps what moves by itself (meters, notes), reads keys, and lends, suspends and gives
// back the terminal. Everything here runs on the main thread.
#pragma once

#include <memory>

#include "pipeline/play/live_display.h"

namespace dramatis::pipeline {

// Nothing if the terminal doesn't let itself be taken.
std::unique_ptr<LiveDisplay> open_screen();

}  // namespace dramatis::pipeline
