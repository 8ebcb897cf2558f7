// A document as the plain text of a story: paragraphs with empty lines between them, headings and breaks as books print them, _italics_.
#pragma once

#include <string>

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

std::string prose_of(const Document& document);

}  // namespace dramatis::cues::scripts::document
