// Holds a rendered clip at its level: loudness within a range, peaks below a limit.
#pragma once

#include "core/audio_buffer.h"
#include "mix/audio/spool.h"
#include "mix/timeline/timeline.h"

namespace dramatis::mix::timeline {

// How far a clip is raised or lowered at most: what is nearly silent must not become loud noise.
inline constexpr Decibels most_held{24.0};

// The gain for a clip of which `heard` (stereo) is all that is heard, its tail behind the first `length` frames. 0 dB within the
// range, and for silence. [any thread]
Decibels holding_gain(ConstAudioView heard, Frames length, const HeldLevel& held, SampleRate rate);

// Applies that gain, then holds the peaks. [any thread]
void hold(const HeldLevel& held, Frames length, SampleRate rate, audio::Spool& rendered);

}  // namespace dramatis::mix::timeline
