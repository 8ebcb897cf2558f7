// Effects one after the other, made from their settings: what a treatment and the polish of a voice come to.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/effects/effect.h"
#include "mix/effects/effect_settings.h"

namespace dramatis::mix::effects {

// `settings` as the mix book holds it: an effect of the catalogue with all of its parameters.
std::unique_ptr<Effect> make_effect(const EffectSettings& settings);

// A treatment's chain: one effect after the other. As each of them: `process` is real-time safe. [one thread]
class EffectChain {
  public:
    explicit EffectChain(std::span<const EffectSettings> settings);
    void prepare(EffectSetup setup);
    void process(AudioView block) noexcept;
    Seconds tail() const;
    Frames latency() const;  // after `prepare`; the caller makes up for it
    Result<> ready() const;  // after `prepare`
    bool empty() const { return effects_.empty(); }

  private:
    std::vector<std::unique_ptr<Effect>> effects_;
};

}  // namespace dramatis::mix::effects
