// OpenDocument texts (ODT; LibreOffice) -> a document.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// The text as it stands after all tracked changes. Deletions, hidden text, headers, footers, tables of contents and what describes pictures
// are left out and counted. Notes and annotations follow the paragraph that refers to them, in the styles "Footnote" and "Comment". E0160, E0161, E0163 … E0166,
// E0169. [any thread]
Result<Document> read_odt(std::string bytes, std::string name);

}  // namespace dramatis::cues::scripts::document
