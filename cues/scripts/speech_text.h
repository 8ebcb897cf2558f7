// A speech of a script as the cue of a sheet.
#pragma once

#include <string>
#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct SpeechText {
    std::string text;                // lines, the first one with the head; empty: nothing is said
    std::vector<std::string> notes;  // to stand below it
};

// `heads`: the names as the sheet has them, "ANNA & BEN".
SpeechText speech_text(const Element& speech, const std::string& heads);

}  // namespace dramatis::cues::scripts
