// A show, live: the sound device, the display with its keys, and the director, brought together.
#pragma once

#include <stop_token>

#include "pipeline/play/director.h"
#include "pipeline/play/live_display.h"
#include "pipeline/play/sound_device.h"
#include "pipeline/studio.h"

namespace dramatis::pipeline {

struct PlayerSettings {
    DirectorSettings direction;
    DeviceChoice device;
    bool watch = false;
    DisplayStyle display = DisplayStyle::Lines;
};

// [main] Plays to the end, or until the listener leaves or a stop is asked for. Errors: of the director's opening, with the
// show's diagnostics; of LiveSink. What was noticed is in `diagnostics`.
Result<> play(const PlayerSettings& settings, Studio& studio, Diagnostics& diagnostics, const std::stop_token& stop);

}  // namespace dramatis::pipeline
