// The lines of a document as a reader of scripts needs them: without page numbers, running heads and the numbers in the margin, the rows
// of tables as lines.
#pragma once

#include "cues/scripts/document/document.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// `typed`: the document is plain text, where a paragraph has several lines and marks such as _this_ are emphasis.
LayoutLines read_layout_lines(const document::Document& document, bool typed);

}  // namespace dramatis::cues::scripts
