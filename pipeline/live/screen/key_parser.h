// From the bytes of a terminal to keys. Arrows are known in both of a terminal's modes and with Shift, Alt and Ctrl held;
// any other escape sequence is swallowed whole: its letters are never taken for keys. [main]
#pragma once

#include <optional>
#include <variant>

#include "pipeline/live/screen/live_status.h"

namespace dramatis::pipeline::live::screen {

// Keys that the screen itself acts on.
enum class ScreenKey { Help, Suspend, Redraw };
using Key = std::variant<LiveKey, ScreenKey>;

class KeyParser {
  public:
    // The key that this byte completes, if it does.
    std::optional<Key> take(char byte);
    // True in the middle of a sequence. If nothing follows for a while, it was the Escape key alone: forget it.
    bool is_waiting() const { return state_ != State::Ground; }
    void forget() { state_ = State::Ground; }

  private:
    enum class State {
        Ground,
        Escape,          // ESC
        Control,         // ESC [
        SingleShift,     // ESC O
        LinuxFunction,   // ESC [ [
        ControlStarted,  // ESC [ and parameters
    };
    State state_ = State::Ground;
};

}  // namespace dramatis::pipeline::live::screen
