// Marks of Markdown and HTML in a plain text: what its writer struck through, comments, links.
#pragma once

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// As the reader of Markdown has them: "~~Old~~" and "<!-- fix me -->", which may have several lines, go and are counted; of
// "[here](https://…)" the word stays. What was read of the text is no longer a part of its source. Linear.
void take_text_marks(Document& document);

}  // namespace dramatis::cues::scripts::document
