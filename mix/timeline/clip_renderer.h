// From a clip of the timeline to what is heard of it, whole, from its first frame to the end of its tail:
//
//     source → ramps → treatment → gain, pan → position ─┬─▶ direct ─▶ +
//                                       └──▶ send ─▶ room (wet) ─────▶ +
//
// Gain and pan come before the room: a voice that is turned down excites its room less, and one on the left excites it
// from the left. The treatment comes before the gain: a device that distorts receives the voice at its own level.
// Work is done piece by piece, so that an hour-long clip needs no more memory than a short one (see mix/audio/spool.h).
// [any thread]
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "mix/audio/audio_source.h"
#include "mix/sounds/resolved_mix.h"
#include "mix/timeline/timeline.h"

namespace dramatis::mix::timeline {

struct RenderedClip {
    audio::AudioRef audio;
    Frames offset;  // of the clip's first frame in `audio`
    // Gain, pan and everything else are in the (stereo) samples. Otherwise the mixer applies the clip's curves as it sums:
    // a clip without a room is not copied at all when nothing treats it.
    bool finished = false;
};

// How long the clip is heard: its length and the tails of its treatment and its room, from the mix's table. A recorded room
// must have been measured.
Frames heard_length(const Clip& clip, const sounds::ResolvedMix& mix, SampleRate rate);

// Errors: of the source; of an impulse response (see mix/sounds/impulse_response.h); E0306 the book has no treatment, position or
// acoustic of that name.
Result<RenderedClip> render_clip(const Clip& clip, const sounds::ResolvedMix& mix, SampleRate rate);

}  // namespace dramatis::mix::timeline
