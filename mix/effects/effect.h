// One step of a treatment: something that changes a signal as it passes. The same samples come out whatever the size of
// the blocks; silence never slows it down (no denormal numbers) and a damaged sample never gets stuck in it.
//
// `prepare` may allocate; `process` is real-time safe: it neither allocates nor locks nor throws.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/treatment.h"

namespace dramatis::mix {

struct EffectSetup {
    SampleRate rate;
    int channels = 1;        // of the blocks that will come: 1 or 2
    std::uint64_t seed = 0;  // of what is random about it
};

class Effect {
  public:
    virtual ~Effect() = default;
    // Makes ready for a signal's beginning; again for another signal.
    void prepare(const EffectSetup& setup) { start(setup); }
    // Changes the next stretch of the signal in place. Wild samples (see mix/finite.h) count as silence.
    void process(AudioView block) noexcept;
    // How long it goes on sounding after the signal has ended; known before `prepare`.
    virtual Seconds tail() const { return {}; }
    // How much later than the signal that went in it comes out; known after `prepare`.
    virtual Frames latency() const { return {}; }
    // Asked after `prepare`: why it can't work (somebody else's plugin may refuse).
    virtual Result<> ready() const { return {}; }

  protected:
    virtual void start(const EffectSetup& setup) = 0;
    virtual void run(AudioView block) noexcept = 0;
};

// `settings` as the mix book holds it: an effect of the catalogue with all of its parameters.
std::unique_ptr<Effect> make_effect(const EffectSettings& settings);

// A treatment's chain: one effect after the other.
class EffectChain {
  public:
    explicit EffectChain(std::span<const EffectSettings> settings);
    void prepare(EffectSetup setup);
    void process(AudioView block) noexcept;
    Seconds tail() const;
    Frames latency() const;  // after `prepare`: whoever feeds it makes up for that
    Result<> ready() const;  // after `prepare`
    bool empty() const { return effects_.empty(); }

  private:
    std::vector<std::unique_ptr<Effect>> effects_;
};

}  // namespace dramatis::mix
