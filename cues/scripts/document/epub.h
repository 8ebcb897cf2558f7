// E-books (EPUB 2 and 3) -> a document: the pages in the order of the book's spine.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// A break of pages stands between two files of the book; tables of contents, and pages that the spine doesn't name, are left out and counted. E0160, E0161, E0162 a book that a
// shop has locked, E0163 … E0167, E0169. [any thread]
Result<Document> read_epub(std::string bytes, std::string name);

}  // namespace dramatis::cues::scripts::document
