// Scripts by their layout: radio scripts of the BBC and of the American networks, stage plays, Markdown, web pages and word processors'
// documents, with or without styles.
#pragma once

#include <optional>

#include "cues/scripts/document/document.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Nothing if it is no script: too little of it is spoken by somebody who is named. `typed`: plain text, whose paragraphs are lines.
// `certain`: it is said to be one, so that whatever is found counts.
std::optional<ScriptDocument> script_of_layout(const document::Document& document, bool typed, bool certain = false);

}  // namespace dramatis::cues::scripts
