// A layer's level over its time.
#pragma once

#include "core/audio_buffer.h"
#include "mix/sounds/performance.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

// Seconds after which an envelope that dies by itself is silent; 0: it lasts as long as its layer.
double percussive_length(const Envelope& envelope);

// Multiplies a layer of `length` seconds by its envelope and its moving gain, block by block.
class LayerLevel {
  public:
    LayerLevel(const Layer& layer, const Performance& performance, double length);
    void run(AudioView block, double seconds) const;

  private:
    double at(double seconds) const;
    Envelope envelope_;
    Mover gain_;
    double length_;
    double rate_;
    std::size_t step_;  // frames between two evaluations
    bool is_constant_ = false;
};

}  // namespace dramatis::mix
