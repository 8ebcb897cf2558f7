// The words of a speech, with what is written between them: {pauses}, {deliveries}, {sounds}, *emphasis*, [[phonemes]],
// paragraphs. Every word is kept exactly once.
#pragma once

#include <cstddef>

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/reporter.h"

namespace dramatis::cues {

inline constexpr Seconds beat{0.7};  // {beat}, and BEAT alone

// Reads `text` from `begin` on into the speech's parts and the way it ends.
void read_speech(const BodyText& text, std::size_t begin, Speech& speech, Reporter& reporter);

}  // namespace dramatis::cues
