// A script as Final Draft's XML.
#pragma once

#include <string>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// read_fdx finds the same elements in it.
std::string write_fdx(const ScriptDocument& script);

}  // namespace dramatis::cues::scripts
