// Final Draft's files (FDX): XML in which each paragraph names its element.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "cues/scripts/document/node.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Of the tree of the file `name`. The source of the document is its text, a line a paragraph. E0164 it is empty, E0171 it is XML and no
// script of Final Draft's. Pure. [any thread]
Result<ScriptDocument> read_fdx(const document::Node& root, const std::string& name);

}  // namespace dramatis::cues::scripts
