// What a voice says to be measured, so that voices can be brought to one loudness: a few sentences with all kinds of sounds
// in them, the same for all voices of a language, in the voice's plain manner. No word of a show is in it: what a script or
// [pronounce] changes, changes no voice's loudness.
#pragma once

#include "voices/take.h"

namespace dramatis::voices {

// In the voice's language; in one that has no sentences here, numbers, which every engine can read.
Line calibration_line(const VoiceProfile& voice);

}  // namespace dramatis::voices
