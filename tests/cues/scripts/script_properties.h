// What holds for every import, whatever the script: shared by tests and the fuzz target.
#pragma once

#include <string>
#include <vector>

#include "cues/scripts/script_document.h"
#include "cues/scripts/sheet_text.h"

namespace dramatis::cues::scripts {

// The first property that the sheet of the document breaks, in words, or an empty string.
std::string broken_property(const ScriptDocument& document, const SheetText& sheet);

// Words of the document's elements that the sheet doesn't have as often, folded, in order.
std::vector<std::string> words_lost(const ScriptDocument& document, const SheetText& sheet);
// The same for the words of a text.
std::vector<std::string> words_lost(std::string_view text, const SheetText& sheet);

}  // namespace dramatis::cues::scripts
