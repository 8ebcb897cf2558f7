// Between which levels a line is held, whatever its delivery, its treatment and its position make of it.
#pragma once

#include <cstddef>
#include <optional>

#include "mix/settings/levels.h"
#include "mix/timeline/timeline.h"

namespace dramatis::pipeline::arrange {

// About the level at which voices speak plainly (-23 LUFS and the dialogue's own gain). The level that a cue asks for moves the range:
// a writer's decibels are a wish. It doesn't move the peak: there is no more room above. Of `joint` voices that speak together each gets
// its share, so that all of them together stay within. Nothing if the book bounds nothing.
std::optional<mix::timeline::HeldLevel> held_level(const mix::settings::Levels& levels, Decibels written_gain,
                                                   std::size_t joint);

}  // namespace dramatis::pipeline::arrange
