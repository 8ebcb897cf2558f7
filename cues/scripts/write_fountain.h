// A script as Fountain (fountain.io/syntax).
#pragma once

#include <string>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// What Fountain would read as something else is forced or escaped. read_fountain finds the same elements in it.
std::string write_fountain(const ScriptDocument& script);

}  // namespace dramatis::cues::scripts
