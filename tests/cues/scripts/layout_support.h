// Scripts in a layout of their own, made in the test, and how tests look at what was read.
#pragma once

#include <string>
#include <vector>

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts {

using Lines = std::vector<std::string>;

// A line an element: "ANNA & BEN (off): Hello. {beat}", "Sound: bell"; "no script".
Lines outline(const document::Document& document, bool typed, bool certain = false);
// Of plain text.
Lines outline(std::string text, bool certain = false);

// "Character: ANNA": a paragraph of a word processor's document with the style before the colon; without one it has the usual style.
document::Document styled_document(const Lines& paragraphs);

}  // namespace dramatis::cues::scripts
