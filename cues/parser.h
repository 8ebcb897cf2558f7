// Text to CueSheet. Never throws; allocates in proportion to its input; goes on after a mistake, so that ten mistakes in
// a file give ten diagnostics, each at its place.
#pragma once

#include "cues/cue_sheet.h"

namespace dramatis::cues {

struct ParsedCueSheet {
    CueSheet sheet;           // what could be understood; usable for `check` even when there are errors
    Diagnostics diagnostics;  // in source order; codes E01xx and W01xx
};

// `source` is valid UTF-8 (core/files/file.h checks); CRLF and a byte-order mark are fine.
ParsedCueSheet parse_cue_sheet(SourceRef source);

}  // namespace dramatis::cues
