// The interface of a display, which shows a listener what is played and reads their keys. [main]
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "core/units.h"
#include "pipeline/live/screen/live_status.h"

namespace dramatis::pipeline::live::screen {

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

}  // namespace dramatis::pipeline::live::screen
