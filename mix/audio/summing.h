// The innermost loop of the mixer: adds a part of a mono or stereo signal to stereo output, with gain, pan and declick
// ramps. The result of a frame depends on the frame alone, never on where a block begins. Real-time safe.
#pragma once

#include "core/audio_buffer.h"
#include "mix/audio/curve.h"
#include "mix/audio/declick_ramps.h"

namespace dramatis::mix::audio {

struct Placing {
    const Curve& gain;
    const Curve& pan;
    const DeclickRamps& ramps;
};

// `input` holds the frames [begin, begin + input.size()) counted as the curves and ramps count; `out` is stereo and as long.
void add_placed(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept;
// The same, overwriting `out`.
void place(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept;

// Adds sample by sample; channel counts and sizes are equal.
void add(ConstAudioView input, AudioView out) noexcept;

}  // namespace dramatis::mix::audio
