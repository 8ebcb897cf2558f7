// Tries again what fails only because the machine is short of something for a moment: descriptors, processes, memory, space.
#pragma once

#include <array>
#include <cerrno>
#include <chrono>

#include "core/process/running_children.h"

namespace dramatis {

// True for an errno of a shortage that other programs, or other threads of this one, may end.
inline bool is_shortage(int error) {
    return error == EMFILE || error == ENFILE || error == EAGAIN || error == ENOMEM || error == ENOSPC ||
           error == EDQUOT;
}

// 3 s in all.
inline constexpr std::array shortage_waits = {std::chrono::milliseconds(50),  std::chrono::milliseconds(100),
                                              std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                              std::chrono::milliseconds(800), std::chrono::milliseconds(1500)};

// Calls `attempt` until it succeeds, or fails with another errno than that of a shortage, or has failed after each wait. It
// returns a std::expected with an errno as its error. Gives up at once when the program ends (end_all_children). [any thread]
template <class Attempt>
auto patiently(const Attempt& attempt) {
    for (const auto wait : shortage_waits) {
        auto outcome = attempt();
        if (outcome || !is_shortage(outcome.error()) || !sleep_unless_children_are_ended(wait)) return outcome;
    }
    return attempt();
}

}  // namespace dramatis
