#include "mix/effects/effect.h"

#include "mix/audio/non_finite.h"
#include "mix/dsp/flush_to_zero.h"

namespace dramatis::mix::effects {

void Effect::process(AudioView block) noexcept {
    const dsp::FlushToZero no_denormals;
    for (int c = 0; c < block.channel_count(); ++c) audio::silence_non_finite(block.channel(c));
    run(block);
}

}  // namespace dramatis::mix::effects
