// The bytes of a file that somebody wrote a script or a story in, whatever its format -> what it is.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/source.h"
#include "cues/scripts/document/document_process.h"
#include "cues/scripts/format.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct ScriptFile {
    RecognisedFormat format;
    SourceRef text;                        // of a cue sheet or a story, and what messages about a script point into
    std::optional<ScriptDocument> script;  // of every other format
    std::vector<LeftOut> left_out = {};    // of a story's document
    bool is_story() const { return !script && format.format != Format::CueSheet; }
};

// `from`: the format that the file is said to have; PDF means the text of one, with its layout. A document without a script in it is a
// story, in `text`. Plain text and Fountain are read here, all else by the readers. Errors: those of prose/text/encoding.h,
// document/read_document.h, document/document_process.h and fdx.h. [any thread]
Result<ScriptFile> read_script(std::string bytes, const std::filesystem::path& name, std::optional<Format> from,
                               Diagnostics& diagnostics,
                               const document::DocumentReaders& readers = document::readers_in_a_process());

}  // namespace dramatis::cues::scripts
