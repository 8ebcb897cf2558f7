// The elements of a recipe's chain: filters, resonators, delays, shapers. [one thread]
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/audio_buffer.h"
#include "mix/synthesis/performance.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

class Processor {
  public:
    virtual ~Processor() = default;
    // Seconds after which the past has no influence: how much of a loop's end is processed before its beginning.
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

// A layer's chain, ready to run over it block by block. In a loop it has processed the loop's end before it begins.
class Chain {
  public:
    // What it will run over: a layer's source, exactly one period in a loop. `read` fills a block from a frame on.
    struct Source {
        int channels = 1;
        std::size_t frames = 0;
        std::function<void(std::size_t, AudioView)> read;
    };
    // `colour`: the filter of a noise source, before all others.
    Chain(const std::vector<Process>& chain, SourceKind colour, const Performance& performance, const Source& source);
    // In place; blocks follow each other from the layer's first frame on.
    void run(AudioView block, double seconds);
    bool empty() const { return elements_.empty(); }

  private:
    struct Element {
        std::unique_ptr<Processor> processor;
        float mix = 1.0f;
    };
    std::vector<Element> elements_;
    AudioBuffer dry_;
};
// Frames of a block: small enough to stay in the first caches through a whole chain, and a multiple of control_block.
inline constexpr std::size_t chain_block = 1024;

void run_chain(const std::vector<Process>& chain, const Performance& performance, AudioView whole);

}  // namespace dramatis::mix::synthesis
