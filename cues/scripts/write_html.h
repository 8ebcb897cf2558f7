// A script as one web page, to read and to print: names in a column, numbers in the margin, no other file needed.
#pragma once

#include <string>
#include <string_view>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// `character`: whose own lines are highlighted; empty: nobody's.
std::string write_html(const ScriptDocument& script, std::string_view character = {});

}  // namespace dramatis::cues::scripts
