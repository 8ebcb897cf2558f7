// Restores the terminal when the program ends without running destructors. While a screen is open, the settings to restore
// are kept ready. A crash restores the terminal by itself; before _exit, call rescue_terminal.
#pragma once

#include <termios.h>

#include <string_view>

namespace dramatis::pipeline::terminal {

// From now on `settings` and `farewell` (what the terminal is sent) belong to a rescue of the terminal at `descriptor`,
// and `standard_error` is what standard error was before it was hidden. One terminal at a time. [main]
void guard_terminal(int descriptor, const termios& settings, std::string_view farewell, int standard_error);
void unguard_terminal();
// Restores the guarded terminal and standard error; does nothing if none is guarded, or in a forked process, which doesn't own
// the screen. [any thread], and safe in a signal handler.
void rescue_terminal() noexcept;

}  // namespace dramatis::pipeline::terminal
