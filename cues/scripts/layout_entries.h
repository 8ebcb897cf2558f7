// Lists of those on the stage below the heading of a scene: "CARL. DIE VORIGEN.", "PAUL, LÉA, puis JEAN".
#pragma once

#include <cstddef>
#include <vector>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Nobody says such a line, even if it looks like a speech.
bool lists_those_on_stage(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads);

}  // namespace dramatis::cues::scripts
