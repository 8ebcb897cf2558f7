// From a bed's source to one turn of its loop. A source that is not seamless by itself is joined by an equal-power
// crossfade of its end into its beginning; treatments come before the crossfade, so that they leave no seam either.
// [any thread]
#pragma once

#include "core/diagnostic.h"
#include "mix/audio/audio_source.h"
#include "mix/sounds/resolved_mix.h"
#include "mix/timeline/timeline.h"

namespace dramatis::mix::timeline {

// At most this much of the source is spent on the crossfade, and never more than a quarter of it.
inline constexpr Seconds longest_loop_crossfade{0.5};

// Errors: of the source; E0306 the book has no such treatment.
Result<audio::AudioRef> render_loop(const Bed& bed, const sounds::ResolvedMix& mix, SampleRate rate);

}  // namespace dramatis::mix::timeline
