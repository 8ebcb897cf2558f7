// Running heads that end in the number of their page: "THE LAMP   3".
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Those that come again and again while the number rises. The first one may be the title, which stays.
void leave_out_numbered_heads(LayoutLines& found);

}  // namespace dramatis::cues::scripts
