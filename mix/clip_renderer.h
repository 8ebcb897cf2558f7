// From a clip of the timeline to what is heard of it, whole, from its first frame to the end of its tail:
//
//     source → edges → treatment → gain, pan → position ─┬─▶ direct ─▶ +
//                                       └──▶ send ─▶ room's answer ──▶ +
//
// Gain and pan come before the room: a voice that is turned down excites its room less, and one on the left excites it
// from the left. The treatment comes before the gain: a device that distorts hears the voice at its own level.
// Work is done piece by piece, so that an hour-long clip needs no more memory than a short one (see mix/spool.h).
// [any thread]
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "mix/audio_source.h"
#include "mix/mix_book.h"
#include "mix/timeline.h"

namespace dramatis::mix {

struct RenderedClip {
    AudioRef audio;
    Frames offset;          // of the clip's first frame in `audio`
    // Gain, pan and everything else are in the (stereo) samples. Otherwise the mixer applies the clip's curves as it sums:
    // a clip without a room is not copied at all when nothing treats it.
    bool finished = false;
};

// How long the clip is heard: its length and the tails of its treatment and its room.
Frames heard_length(const Clip& clip, const MixBook& book, SampleRate rate);

// Errors: of the source; of an impulse response (see mix/impulse_response.h); E0306 the book has no treatment, position or
// acoustic of that name.
Result<RenderedClip> render_clip(const Clip& clip, const MixBook& book, SampleRate rate);

}  // namespace dramatis::mix
