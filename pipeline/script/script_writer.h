// Writes the script of a show: resolves its cue sheet with its voices and sounds.
#pragma once

#include "pipeline/script/script.h"
#include "pipeline/script/script_options.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::script {

// Resolves the whole sheet; what can't be resolved is reported at its place and left out.
Script write_script(const show::Show& show, const ScriptOptions& options, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::script
