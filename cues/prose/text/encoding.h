// The bytes of a story's file -> its text in UTF-8 with LF line ends. The only unit of the prose that knows encodings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/diagnostic.h"
#include "core/source.h"

namespace dramatis::cues::prose::text {

// UTF-8, UTF-16 and UTF-32 (with or without a byte-order mark), else Windows-1252 or Latin-1, which a note says. Bytes in UTF-8 that are none are
// read as Windows-1252, each alone, which a warning says with their lines. CR LF, CR, form
// feeds and Unicode's line separators become LF; other control characters become spaces. Errors: E0141 what isn't a text
// at all, E0142 a document of a word processor, a reader or a browser, E0143 a text without words, E0144 more than a
// gibibyte, E0145 an encoding of another script than Latin. Linear in time, and in memory a few times the bytes. Pure. [any thread]
Result<SourceRef> decode_story(std::string bytes, std::string name, Diagnostics& diagnostics);

// The text of bytes in any of these encodings, in UTF-8 without a byte-order mark. Line ends and control characters stay.
// Nothing for what isn't a text at all. `damaged_bytes`: how many were no UTF-8 among UTF-8. Linear. Pure. [any thread]
std::optional<std::string> decode_text(std::string bytes, std::size_t* damaged_bytes = nullptr);

}  // namespace dramatis::cues::prose::text
