// Words of a speech that may be a direction: in brackets, between asterisks, or on a line of their own in capitals. They are
// found in the words, not in the text, so that a sheet that `fmt` writes has the same.
#pragma once

#include "cues/body_text.h"
#include "cues/cue_sheet.h"

namespace dramatis::cues {

// Fills `speech.asides` from its parts.
void find_asides(const BodyText& body, Speech& speech);

}  // namespace dramatis::cues
