// ALL, BOTH, EVERYONE: those who have spoken in the scene, instead of one character with a voice of its own.
#pragma once

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::show {

// Names the speakers of such speeches: of BOTH the last two, of the others the last four; a narrator is none of them. A group that the
// writer has cast keeps its voice, and so does one in a scene where fewer than two have spoken. N0404 tells who they are.
void name_groups(cues::CueSheet& sheet, const voices::profiles::VoiceBook& voices, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::show
