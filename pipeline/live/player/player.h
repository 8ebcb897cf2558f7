// A show, live: the sound device, the display with its keys, and the director, brought together.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "pipeline/live/device/sound_device.h"
#include "pipeline/live/director.h"
#include "pipeline/live/screen/live_display.h"
#include "pipeline/perform/studio.h"

namespace dramatis::pipeline::live::player {

struct PlayerSettings {
    DirectorSettings direction;
    device::DeviceChoice device;
    bool watch = false;
    screen::DisplayStyle display = screen::DisplayStyle::Lines;
    std::function<void()> on_leaving =
        {};  // called when the listener leaves: what is being spoken is not needed any more
};

struct Played {
    std::shared_ptr<const LineReport> lines;  // of the version that was played last
};

// [main] Plays to the end, or until the listener leaves or a stop is asked for. Errors: of the director's opening, with the
// show's diagnostics; of LiveSink. What was noticed is in `diagnostics`.
Result<Played> play(const PlayerSettings& settings, perform::Studio& studio, Diagnostics& diagnostics,
                    const std::stop_token& stop);

}  // namespace dramatis::pipeline::live::player
