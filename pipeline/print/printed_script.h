// A script -> the paragraphs that are printed.
#pragma once

#include <string_view>

#include "cues/scripts/script_document.h"
#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {

// `character`: whose part it is; empty: the whole script. [any thread]
PrintJob printed_script(const cues::scripts::ScriptDocument& script, std::string_view character, Paper paper);

}  // namespace dramatis::pipeline::print
