// Plain text, as it is typed -> a document: a line a paragraph.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// Of text in UTF-8. The source is the text itself, with LF line ends and without control characters other than tabs and form
// feeds; a paragraph's span is its line without the white space around it. Spaces indent by one character, tabs to the next
// multiple of 8; form feeds are breaks of pages. E0163 over a gibibyte, E0164 without any text. Linear. [any thread]
Result<Document> read_plain_text(std::string text, std::string name);

}  // namespace dramatis::cues::scripts::document
