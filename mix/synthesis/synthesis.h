// Performs a recipe: samples from layers, the same for the same recipe, rate and variation.
#pragma once

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

// Exactly this long at `rate`: a loop's period, or a sound with its tail.
Frames length_of(const Recipe& recipe, SampleRate rate);

// Mono unless something in the recipe is wide or placed. A loop joins itself without a seam: its first frame follows its
// last. At the recipe's nominal loudness, no sample above its peak. Slow (up to 80 ms for a long bed). [any thread]
AudioBuffer perform(const Recipe& recipe, SampleRate rate, int variation);

}  // namespace dramatis::mix::synthesis
