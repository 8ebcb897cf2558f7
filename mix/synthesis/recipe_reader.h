// From a [sound.NAME] table to a Recipe. Every mistake is a diagnostic at its place (E02xx of Settings; E0335 layers that
// contradict themselves or cost too much, E0336 notes).
#pragma once

#include <memory>

#include "core/toml/settings.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

// Nothing if the table has no layers.
std::shared_ptr<const Recipe> read_recipe(const Settings& sound, std::uint64_t seed);

// Used by it; each reads its own keys of `table` and leaves `finish` to the owner of the table.
enum class Quantity { Hertz, PerSecond, Level, Share, Number };
struct ModulationRange {
    Quantity quantity = Quantity::Number;
    Range range;
};
// Absent or wrong: `otherwise`.
Modulation read_modulation(const Settings& table, std::string_view key, ModulationRange range, double otherwise);
std::vector<Process> read_chain(const Settings& table);
Envelope read_envelope(const Settings& table);
// Points as alternating times and values: [0, 1, 0.5, 0.2].
std::vector<ModulationPoint> read_points(const Settings& table, std::string_view key, Range values);

}  // namespace dramatis::mix::synthesis
