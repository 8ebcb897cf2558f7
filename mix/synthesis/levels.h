// Brings a performed sound to its nominal loudness and under its peak.
#pragma once

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::synthesis {

// Loudness by ITU-R BS.1770-4's K weighting, in LUFS without a gate: of the whole (`window` 0), or of the loudest `window`
// seconds. Mono counts as it sounds: from both loudspeakers at -3 dB each, as the mixer pans it. -infinity: silence.
double loudness_of(ConstAudioView sound, SampleRate rate, double window);

// Amplifies to `loudness`; peaks of up to 6 dB over `peak` (dBFS) are saturated; a sound with higher ones is amplified
// less.
void level_sound(AudioView sound, SampleRate rate, double window, double loudness, double peak);

}  // namespace dramatis::mix::synthesis
