// The numbers in the margins of a script: of scenes, of cues or lines, of verses.
#pragma once

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// The second of "1    INT. GREENHOUSE - NIGHT    1".
void take_scene_numbers(LayoutLines& found);
// The numbers of cues that have a line of their own, as the text of a table has them: "12" above "ANNA: …". They rise by one and come too often
// to be those of pages.
void take_numbers_above(LayoutLines& found);
// Those of "12  ANNA: …", "4* SOUND: …", "7. FX: …" become the numbers of their lines, in a script that numbers its cues or its lines.
void take_line_numbers(LayoutLines& found);
// "Stand and unfold yourself.        5"
void leave_out_verse_numbers(LayoutLines& found);

}  // namespace dramatis::cues::scripts
