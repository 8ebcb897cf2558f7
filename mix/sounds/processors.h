// The elements of a recipe's chain: filters, resonators, delays, shapers.
#pragma once

#include <memory>

#include "core/audio_buffer.h"
#include "mix/sounds/performance.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

class Processor {
  public:
    virtual ~Processor() = default;
    // Seconds of the past that are still heard: how much of a loop's end is run before its beginning.
    virtual double memory() const { return 0.0; }
    // In place; `seconds` is the layer's time at the block's first frame. Blocks follow each other.
    virtual void run(AudioView block, double seconds) = 0;
};

// `length`: seconds of the layer.
std::unique_ptr<Processor> make_filter(const Process& process, const Performance& performance, double length);
std::unique_ptr<Processor> make_resonator(const Process& process, const Performance& performance, double length);
std::unique_ptr<Processor> make_delay(const Process& process, const Performance& performance, double length);
std::unique_ptr<Processor> make_shaper(const Process& process, const Performance& performance, double length);
std::unique_ptr<Processor> make_processor(const Process& process, const Performance& performance, double length);
// White noise becomes pink (-3 dB an octave) or brown (-6 dB).
std::unique_ptr<Processor> make_noise_colour(SourceKind kind, const Performance& performance);

// A whole layer through its chain; in a loop, exactly one period that joins itself.
void run_chain(const std::vector<Process>& chain, const Performance& performance, AudioView whole);
void run_one(Processor& processor, const Performance& performance, AudioView whole);

}  // namespace dramatis::mix
