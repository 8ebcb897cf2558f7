// What a script in sections says about its making: the lines above its first scene such as "FORMAT: 11 minutes", voice profiles, lists of
// effects. Nobody speaks them.
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Gives them the style that is_remark asks for.
void mark_papers(LayoutLines& found);

}  // namespace dramatis::cues::scripts
