// A layer's level over its time.
#pragma once

#include "core/audio_buffer.h"
#include "mix/sounds/performance.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

// Seconds after which an envelope that dies by itself is silent; 0: it lasts as long as its layer.
double percussive_length(const Envelope& envelope);

// Multiplies by the envelope and the layer's moving gain. `softens_start` takes the click out of a source that begins at
// once, if the recipe writes no envelope.
void shape(const Layer& layer, const Performance& performance, AudioView whole);

}  // namespace dramatis::mix
