// What reads the formats that need large libraries: the readers themselves, or the process that they run in.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"
#include "cues/scripts/document/node.h"

namespace dramatis::cues::scripts::document {

// As read_document (read_document.h) and parse_xml (xml.h).
struct DocumentReaders {
    Result<Document> (*document)(std::string bytes, std::string name) = nullptr;
    Result<Node> (*xml)(std::string_view bytes, std::string_view name) = nullptr;
};

}  // namespace dramatis::cues::scripts::document
