// The raw signals of a recipe: oscillators without aliasing, noises, clicks.
#pragma once

#include <cstddef>
#include <span>

#include "mix/synthesis/performance.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

// Fills `out` with the layer's own source (not layers, events, grains, notes), peak about 1, before its chain. `channel` 1 is
// the other side of a wide layer: independent noise, other phases. In a loop, `out` is exactly one period.
void generate(const Layer& layer, const Performance& performance, int channel, std::span<float> out);

// Stationary noise: any part of it can be made without what comes before.
bool is_steady_noise(const Layer& layer);
// The frames from `begin` on of what `generate` would make of such a layer.
void generate_noise(const Performance& performance, int channel, std::size_t begin, std::span<float> out);

// sin(2π cycles) for any cycles ≥ 0, to 1e-6.
float sine(double cycles);

}  // namespace dramatis::mix::synthesis
