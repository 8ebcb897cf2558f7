// Polish: the effects that synthetic voices pass through first, so that they are easy to listen to for an hour. Data from
// mix.toml; docs/decisions/037-dialogue-polish.md has the measurements.
#pragma once

#include <vector>

#include "mix/dsp/near_reflections.h"
#include "mix/effects/effect_settings.h"

namespace dramatis::mix::settings {

struct PolishStage {
    bool on = true;
    std::vector<effects::EffectSettings> chain;
};

struct Polish {
    bool on = true;  // false: voices as their engine speaks them
    PolishStage phase, equaliser, compressor, rumble, de_esser, air;
    // The first reflections of a small room, for scenes without an acoustic: without any reflection a voice seems to be inside
    // the listener's head.
    bool reflects = true;
    dsp::NearReflectionSettings reflections;

    // Builds the chain: the effects of the stages that are on, in this order. Call after each change of the members above.
    void settle();
    std::vector<effects::EffectSettings> chain;
    bool has_reflections() const { return on && reflects; }
};

}  // namespace dramatis::mix::settings
