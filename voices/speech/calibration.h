// The calibration line that a voice speaks to be measured, so that all voices can be brought to one loudness: a few
// sentences with all kinds of sounds, the same for all voices of a language, without a delivery. It has no words of a
// show, so that a script or [pronounce] can't change a voice's loudness.
#pragma once

#include "voices/takes/take.h"

namespace dramatis::voices::speech {

// In the voice's language. For languages without sentences here: numbers, which every engine can read.
takes::Line calibration_line(const profiles::VoiceProfile& voice);

}  // namespace dramatis::voices::speech
