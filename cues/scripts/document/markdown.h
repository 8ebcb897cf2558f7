// Markdown (CommonMark with GitHub's tables and strikethrough) -> a document, by way of HTML. The only unit that includes cmark-gfm.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// Of text in UTF-8. Front matter in YAML ("---", "title: The Lamp", "---") gives title, author and language; its other
// fields are counted.
// HTML in it is read as such. E0163 over 16 MiB or nested too deep, E0164. [any thread]
Result<Document> read_markdown(std::string_view text, const std::string& name);

}  // namespace dramatis::cues::scripts::document
