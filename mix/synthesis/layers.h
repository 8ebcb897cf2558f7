// Layers to samples: what a sound, an event, a grain's material and a note have in common.
#pragma once

#include <vector>

#include "core/audio_buffer.h"
#include "mix/synthesis/performance.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

bool is_stereo(const std::vector<Layer>& layers, const std::vector<Process>& chain);

// The sum of the layers over `frames`. In a loop, tails that pass the end continue at the beginning.
AudioBuffer perform_layers(const std::vector<Layer>& layers, const Performance& performance, int channels,
                           std::size_t frames);

// Adds `sound` to `out` at frame `at`, with a gain and a pan; wraps around in a loop, else drops what is outside.
struct Placement {
    std::ptrdiff_t at = 0;
    double gain = 1.0;
    double pan = 0.0;
    bool wraps = false;
};
void add_at(ConstAudioView sound, const Placement& placement, AudioView out);

// The sources that play layers of their own: events, grains, notes.
void perform_events(const Layer& layer, const Performance& performance, AudioView out);
void perform_grains(const Layer& layer, const Performance& performance, AudioView out);
void perform_notes(const Layer& layer, const Performance& performance, AudioView out);

// Seconds until the last of a note's layers is silent.
double layers_length(const std::vector<Layer>& layers, double hold);

}  // namespace dramatis::mix::synthesis
