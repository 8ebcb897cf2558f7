// A layer's level over its time.
#pragma once

#include "core/audio_buffer.h"
#include "mix/synthesis/performance.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

// Seconds after which an envelope without sustain is silent; 0: it lasts as long as its layer.
double percussive_length(const Envelope& envelope);

// Multiplies a layer of `length` seconds by its envelope and its modulated gain, block by block. [one thread]
class LayerLevel {
  public:
    LayerLevel(const Layer& layer, const Performance& performance, double length);
    void run(AudioView block, double seconds) const;

  private:
    double at(double seconds) const;
    Envelope envelope_;
    Modulator gain_;
    double length_;
    double rate_;
    std::size_t step_;  // frames between two evaluations
    bool is_constant_ = false;
};

}  // namespace dramatis::mix::synthesis
