// The raw signals of a recipe: oscillators without aliasing, noises, clicks.
#pragma once

#include <span>

#include "mix/sounds/performance.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

// Fills `out` with the layer's own source (not stacks, events, grains, notes), peak about 1, before its chain. `channel` 1 is
// the other side of a wide layer: independent noise, other phases. In a loop, `out` is exactly one period.
void generate(const Layer& layer, const Performance& performance, int channel, std::span<float> out);

// sin(2π cycles) for any cycles ≥ 0, to 1e-6.
float sine(double cycles);

}  // namespace dramatis::mix
