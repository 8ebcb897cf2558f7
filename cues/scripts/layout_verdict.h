// Whether what was read from lines of text is a script, or prose in which something looks like one.
#pragma once

#include <cstddef>
#include <vector>

#include "cues/scripts/layout_line.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// What was counted while the lines were read.
struct LayoutCounts {
    std::size_t speeches = 0;  // that begin with a name
    std::size_t spoken = 0;    // words
    std::size_t heads = 0;     // lines
};

bool is_script(const ScriptDocument& script, const std::vector<LayoutLine>& lines, bool typed,
               const LayoutCounts& counts);

}  // namespace dramatis::cues::scripts
