// A script in preformatted text: the `<pre>` of a web page, a fenced block of Markdown. Its lines and indents count as in plain text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

struct PreformattedText {
    std::string text;            // lines with their indents
    bool is_fountain = false;    // a block is marked so, and `text` has only such blocks
    std::string heading = {};    // the first one above the text; may be empty
    std::size_t paragraphs = 0;  // of the document that are not in the text, but for that heading
};

// Nothing if most words of the document stand elsewhere and no block is marked as Fountain. Blocks that are marked as another language are no
// part of it. Linear. Pure. [any thread]
std::optional<PreformattedText> preformatted_text_of(const Document& document);

}  // namespace dramatis::cues::scripts::document
