// Waiting between two images of a screen.
#pragma once

#include <chrono>
#include <thread>

#include "core/units.h"

namespace dramatis::pipeline::live::screen {

inline void wait(Seconds patience) { std::this_thread::sleep_for(std::chrono::duration<double>(patience.value)); }

}  // namespace dramatis::pipeline::live::screen
