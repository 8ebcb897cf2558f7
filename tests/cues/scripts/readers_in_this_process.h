// The readers of documents without the process that they run in in the program.
#pragma once

#include "cues/scripts/document/document_readers.h"
#include "cues/scripts/document/read_document.h"
#include "cues/scripts/document/xml.h"

namespace dramatis::cues::scripts {

inline constexpr document::DocumentReaders readers_in_this_process{document::read_document, document::parse_xml};

}  // namespace dramatis::cues::scripts
