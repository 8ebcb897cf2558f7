// Where a listener sees what is played: a screen on a terminal, plain lines elsewhere, or nothing. [main]
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "core/units.h"
#include "pipeline/play/live_status.h"

namespace dramatis::pipeline {

class LiveDisplay {
  public:
    virtual ~LiveDisplay() = default;  // leaves the terminal as it was
    virtual void show(const LiveStatus& status) = 0;
    // The next key, or nothing within `patience`.
    virtual std::optional<LiveKey> wait_key(Seconds patience) = 0;
    // A line for the listener that stays, after the display has gone too: the source line that was asked for.
    virtual void print(std::string_view line) = 0;
    // Lends the terminal to another program while `run` runs. `show` and `wait_key` may be called in it: the one draws
    // nothing then, the other only waits.
    virtual void lend_terminal(const std::function<void()>& run) = 0;
};

enum class DisplayStyle { Screen, Lines, Quiet };
// A screen needs a terminal on both sides that can move its cursor; lines otherwise.
DisplayStyle live_display_style(bool quiet);
std::unique_ptr<LiveDisplay> open_live_display(DisplayStyle style);

}  // namespace dramatis::pipeline
