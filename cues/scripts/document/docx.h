// Word documents (DOCX, ECMA-376) -> a document.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// The text as it stands after all tracked changes. Deletions, hidden text, headers, footers, and what describes pictures are left out
// and counted. Footnotes, endnotes and comments follow the paragraph that refers to them, in the styles "Footnote" and "Comment". Text that a style shows
// in capitals is in capitals. E0160, E0161, E0163 … E0166, E0169. [any thread]
Result<Document> read_docx(std::string bytes, std::string name);

}  // namespace dramatis::cues::scripts::document
