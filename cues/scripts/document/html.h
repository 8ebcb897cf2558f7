// Web pages (HTML, XHTML), as well made as they are -> a document.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"
#include "cues/scripts/document/document_builder.h"

namespace dramatis::cues::scripts::document {

// Of bytes in any encoding: a byte-order mark, UTF-8, then what the page says. Scripts and style sheets are left out;
// comments, navigation, controls, embedded objects, alternative texts of pictures and what isn't shown are left out and counted; each line of preformatted text is a paragraph of kind Code; a class is a style ("speech" is
// "Dialogue"), and a note of an e-book has the style "Footnote". E0163, E0164, E0167. [any
// thread]
Result<Document> read_html(std::string bytes, const std::string& name);

// The properties in a page's head.
struct HtmlHead {
    std::string title, author, language;
};
// Appends a page to a document, for formats that consist of pages. `page` is its name in messages.
Result<HtmlHead> append_html(DocumentBuilder& out, std::string bytes, const std::string& page);

}  // namespace dramatis::cues::scripts::document
