// Reads one cue from its head and its body, which parser.cpp has found by the layout of the sheet.
#pragma once

#include <string_view>

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/heads.h"
#include "cues/reporter.h"

namespace dramatis::cues {

// `language` is the show's, as its header has it.
Cue read_cue(const Head& head, const BodyText& body, std::string_view language, Reporter& reporter);

}  // namespace dramatis::cues
