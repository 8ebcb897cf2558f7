// Which lines of a version are performed next, and in which order. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "mix/live/playout.h"
#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

// What is heard so long before a position decides how the limiter starts there.
inline constexpr Seconds limiter_run_in{0.7};

// The lines without which the mix isn't exact from `position` to so far ahead, as far as they aren't performed. With few
// lines before the position in its scene, or `from_the_beginning` in the show, those too: they decide where it is, and where
// in their loops the beds are.
std::vector<std::size_t> lines_needed(const LiveVersion& version, Frames position, Seconds ahead,
                                      bool from_the_beginning);

// All lines that aren't performed, in the order in which they are heard from `position` on: in a loop its beginning follows
// its end, then comes what lies behind it, then what lies before.
std::vector<std::size_t> lines_in_order(const LiveVersion& version, Frames position, const FrameRange& range,
                                        bool loops);

// What an arrangement may take up without a change to what is mixed already, before `mixed`.
struct LinesToTakeUp {
    std::vector<std::size_t> lines;  // that are performed now, and weren't in the version
    std::vector<bool> not_yet;       // by the script's lines: those that stay estimates
};
LinesToTakeUp lines_to_take_up(const LiveVersion& version, Frames mixed, bool loops,
                               const std::function<bool(std::size_t line)>& is_performed);

}  // namespace dramatis::pipeline::live
