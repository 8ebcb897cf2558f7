// Names with a colon that are paragraphs of their own above what is said, as word processors' scripts have them.
#pragma once

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// Where at least two such names, bold or in capitals, stand alone ("OTTO:"), the paragraph below each goes on with it, as a line of its
// own that no space parts from the name. Linear. Pure. [any thread]
Document with_words_below_names(Document document);

}  // namespace dramatis::cues::scripts::document
