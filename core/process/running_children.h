// The child processes that run now, so that the end of the program is their end too, whatever waits for them.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>

namespace dramatis {

// From now on no program is started (ECANCELED), and those that run are killed, but for the one that has the terminal: what
// waits for a child goes on at once. Call when the program is to end. [any thread]
void end_all_children() noexcept;
bool all_children_are_ended() noexcept;
// Sleeps for so long; false, and at once, after end_all_children. [any thread]
bool sleep_unless_children_are_ended(std::chrono::milliseconds time);

// For ChildProcess alone.
namespace running_children {

// How a child is ended with all that it started: its group is killed, or its guard is asked to (guard_main.cpp).
enum class Ending { KillGroup, AskGuard };
void end(pid_t child, Ending ending) noexcept;

// False after end_all_children: the child isn't in the list and is to be ended.
bool add(pid_t child, Ending ending);
// As waitpid with WNOHANG and `options`, its error, too; a child that is gone leaves the list before its number is free.
pid_t reap(pid_t child, int* status, int options) noexcept;

}  // namespace running_children
}  // namespace dramatis
