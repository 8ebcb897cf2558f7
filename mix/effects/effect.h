// One element of an effect chain. Its output does not depend on the size of the blocks; silence never slows it down (no
// denormal numbers), and a non-finite sample never stays in its state.
//
// `prepare` may allocate; `process` is real-time safe: it neither allocates nor locks nor throws. [one thread]
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::effects {

// Effects with buffers of their own take a block in pieces of so many frames.
constexpr std::size_t piece_frames = 256;

struct EffectSetup {
    SampleRate rate;
    int channels = 1;        // of the blocks: 1 or 2
    std::uint64_t seed = 0;  // of its random numbers
};

class Effect {
  public:
    virtual ~Effect() = default;
    // Resets to the beginning of a signal. May be called again for another one.
    void prepare(const EffectSetup& setup) { start(setup); }
    // Processes the next block of the signal in place. Non-finite samples (mix/audio/non_finite.h) count as silence.
    void process(AudioView block) noexcept;
    // How long the output lasts after the end of the input; known before `prepare`.
    virtual Seconds tail() const { return {}; }
    // Delay of the output; known after `prepare`.
    virtual Frames latency() const { return {}; }
    // After `prepare`: why the effect can't work (a plugin may refuse).
    virtual Result<> ready() const { return {}; }

  protected:
    virtual void start(const EffectSetup& setup) = 0;
    virtual void run(AudioView block) noexcept = 0;
};

}  // namespace dramatis::mix::effects
