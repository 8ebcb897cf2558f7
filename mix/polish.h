// Polish: what synthetic voices go through before anything else, so that they are easy to listen to for an hour. Data from
// mix.toml; docs/decisions/037-dialogue-polish.md says what was measured.
#pragma once

#include <vector>

#include "core/units.h"
#include "mix/treatment.h"

namespace dramatis::mix {

struct PolishStage {
    bool on = true;
    std::vector<EffectSettings> chain;
};

// The first reflections of a small room, for voices in scenes that name none: a voice without any sounds inside the head.
struct NearReflectionSettings {
    bool on = true;
    Decibels level{-20.0};  // of all of them against the voice, in power
    double size = 0.15;     // 0…1, as of an acoustic
};

struct Polish {
    bool on = true;  // false: voices as their engine speaks them
    PolishStage equaliser, compressor, de_esser;
    NearReflectionSettings reflections;

    // What that comes to: the effects of the stages that are on, in this order, and how long they go on sounding. To be
    // called when something of the above was changed.
    void settle();
    std::vector<EffectSettings> chain;
    Seconds tail;
    bool has_reflections() const { return on && reflections.on; }
};

}  // namespace dramatis::mix
