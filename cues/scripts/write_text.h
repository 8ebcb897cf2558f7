// A script as plain text, as a typewriter lays it out: numbered cues, names before their words, a blank line between cues.
#pragma once

#include <string>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Lines have 72 characters. script_of_layout finds the same elements in it.
std::string write_text(const ScriptDocument& script);

}  // namespace dramatis::cues::scripts
