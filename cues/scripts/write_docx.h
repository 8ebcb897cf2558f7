// A script as a Word document with the paragraph styles that scripts have: Scene Heading, Character, Parenthetical, Dialogue, Action.
#pragma once

#include <string>
#include <string_view>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// read_docx and script_of_layout find the same elements in it.
std::string write_docx(const ScriptDocument& script);
// Whether a document is one that write_docx made and that no other program has saved since.
bool is_exported_docx(std::string_view bytes);

}  // namespace dramatis::cues::scripts
