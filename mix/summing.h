// The innermost loop of the mixer: adds a stretch of a mono or stereo signal to stereo output, under gain, pan and edge
// ramps. What a frame gets depends on the frame alone, never on where a block begins. Real-time safe.
#pragma once

#include "core/audio_buffer.h"
#include "mix/curve.h"
#include "mix/edges.h"

namespace dramatis::mix {

struct Placing {
    const Curve& gain;
    const Curve& pan;
    const Edges& edges;
};

// `input` holds the frames [begin, begin + input.size()) counted as the curves and edges count; `out` is stereo and as long.
void add_placed(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept;
// The same, overwriting `out`.
void place(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept;

// Adds sample by sample; channel counts and sizes are equal.
void add(ConstAudioView input, AudioView out) noexcept;

}  // namespace dramatis::mix
