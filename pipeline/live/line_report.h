// What is wrong with the lines of a version that are heard: those that can't be spoken (W0410), which are silent, and those whose
// takes are implausible (W0411), as far as they have been performed.
#pragma once

#include <cstddef>
#include <vector>

#include "core/diagnostic.h"
#include "core/frame_range.h"
#include "pipeline/live/line_pool.h"
#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

struct LineReport {
    std::size_t silent = 0;
    Diagnostics problems;              // in the order of the lines, at their places in this version
    std::vector<LinePool::Key> lines;  // of each problem
};

// Of the lines that begin within `range`.
LineReport report_lines(const LiveVersion& version, const FrameRange& range);

// The problems of `now` that `before` doesn't have: those of a line that was only moved, or failed again, are no new ones.
Diagnostics added_problems(const LineReport& now, const LineReport& before);

}  // namespace dramatis::pipeline::live
