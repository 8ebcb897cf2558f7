// Tables whose first row says what is in which column: CHARACTER | LINE | NOTES.
#pragma once

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// In tables with a heading row that names a column of speakers and one of words, in any order: speaker and words become the first two cells of
// each row (a number stays before them), notes of a few words a direction in parentheses before the words, longer ones and all other columns a
// paragraph of the style "Comment" below, sounds and cues ("SFX: a bell") a paragraph of their own. Heading rows are left out, and counted. Other tables stay.
// Linear. Pure. [any thread]
Document with_columns_by_their_headings(Document document);

}  // namespace dramatis::cues::scripts::document
