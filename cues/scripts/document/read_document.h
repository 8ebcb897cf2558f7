// The bytes of a file in any format that has a reader -> a document.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// E0160 … E0169, each with what to do. Linear, but for Markdown's nesting. Pure. [any thread]
Result<Document> read_document(std::string bytes, std::string name);

}  // namespace dramatis::cues::scripts::document
