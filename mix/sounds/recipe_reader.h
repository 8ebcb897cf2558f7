// From a [sound.NAME] table to a Recipe. Every mistake is a diagnostic at its place (E02xx of Settings; E0335 layers that
// contradict themselves or cost too much, E0336 notes).
#pragma once

#include <memory>

#include "core/settings.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

// Nothing if the table has no layers.
std::shared_ptr<const Recipe> read_recipe(const Settings& sound, std::uint64_t seed);

// Used by it; each reads its own keys of `table` and leaves `finish` to whoever owns the table.
enum class Quantity { Hertz, PerSecond, Level, Share, Number };
struct MovingRange {
    Quantity quantity = Quantity::Number;
    Range range;
};
// Absent or wrong: `otherwise`.
Moving read_moving(const Settings& table, std::string_view key, MovingRange range, double otherwise);
std::vector<Process> read_chain(const Settings& table);
Envelope read_envelope(const Settings& table);
// Points as alternating times and values: [0, 1, 0.5, 0.2].
std::vector<MovingPoint> read_points(const Settings& table, std::string_view key, Range values);

}  // namespace dramatis::mix
