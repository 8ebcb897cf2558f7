// A terminal is never left behind in a screen's state: what gives it back is kept ready while a screen is open, for the
// ways out of the program on which no destructor runs. A crash takes that way by itself.
#pragma once

#include <termios.h>

#include <string_view>

namespace dramatis::pipeline {

// From now on `settings` and `farewell` (what the terminal is sent) belong to a rescue of the terminal at `descriptor`,
// and `standard_error` is what standard error was before it was hidden. One terminal at a time. [main]
void guard_terminal(int descriptor, const termios& settings, std::string_view farewell, int standard_error);
void unguard_terminal();
// Gives the guarded terminal and standard error back; does nothing if there is none. For a program that is about to
// leave by _exit. In a process forked off it does nothing: the screen isn't its own. Safe in a signal handler and on any thread.
void rescue_terminal() noexcept;

}  // namespace dramatis::pipeline
