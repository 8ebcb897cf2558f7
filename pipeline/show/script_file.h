// A file that somebody wrote a show in: a cue sheet, a story, or a script in any format that is read.
#pragma once

#include <filesystem>
#include <optional>

#include "core/diagnostic.h"
#include "cues/scripts/read_script.h"

namespace dramatis::pipeline::show {

// A file whose name ends in .cues is a cue sheet, in UTF-8; for all others see cues/scripts/read_script.h. The text of a PDF comes from
// pdftotext, which runs confined (core/process/confinement.h). Errors: E05xx the file can't be read; of its format; E0463 pdftotext
// isn't there, E0464 it gave up on the file, or found no text in it. N0413 what is left out of a story's document.
Result<cues::scripts::ScriptFile> read_script_file(const std::filesystem::path& path,
                                                   std::optional<cues::scripts::Format> from, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::show
