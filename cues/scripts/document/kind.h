// What kind of document a file is.
#pragma once

#include <string_view>

namespace dramatis::cues::scripts::document {

enum class Kind {
    PlainText,
    Markdown,
    Html,
    Docx,
    Odt,
    Epub,
    // without a reader: messages say how to get at their text
    Rtf,
    Doc,  // Word before 2007, or an encrypted document of a later one
    Pdf,
    Pages,
    Mobi,
    Archive,  // a ZIP archive of something else
};

// By the first bytes; what these leave open, the name's end says ("script.md"). Pure. [any thread]
Kind kind_of(std::string_view bytes, std::string_view name);

// Plain text in any encoding, whatever its name. Looks at the first bytes. [any thread]
bool is_text(std::string_view bytes);

}  // namespace dramatis::cues::scripts::document
