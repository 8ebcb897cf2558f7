// A table of contents: a run of headings that no prose follows.
#pragma once

#include <string_view>
#include <vector>

#include "cues/prose/text/block.h"

namespace dramatis::cues::prose::text {

// Leaves out the table's blocks. Returns the first of them, or the number of blocks if there is no table.
std::size_t leave_out_contents(std::string_view text, std::vector<Block>& blocks);

}  // namespace dramatis::cues::prose::text
