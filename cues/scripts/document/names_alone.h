// Names with a colon that are paragraphs of their own above what is said, as word processors' scripts have them.
#pragma once

#include <string_view>

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// Where at least two such names, bold or in capitals, stand alone ("OTTO:"), the paragraph below each goes on with it, as a line of its
// own that no space parts from the name. `is_no_name`: of a text in capitals with its colon, whether it is something else ("CUT TO:").
// Linear. Pure. [any thread]
Document with_words_below_names(Document document, bool (*is_no_name)(std::string_view));

// Where at least two paragraphs have a name, a colon and a tab before their words, one below that stands as deep as a tab goes on with
// these words.
// Linear. Pure. [any thread]
Document with_tabbed_lines_of_speeches(Document document);

}  // namespace dramatis::cues::scripts::document
