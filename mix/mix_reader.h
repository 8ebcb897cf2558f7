// Reads the tables of a mix.toml, each over what the book holds already: a key that is absent keeps its value.
#pragma once

#include "core/settings.h"
#include "mix/mix_book.h"

namespace dramatis::mix {

void read_target(const Settings& table, Target& target);
void read_levels(const Settings& table, Levels& levels);
// [ducking]; leaves its table [ducking.music] to a call of its own.
void read_ducking(const Settings& table, Ducking& ducking);
// E0301 no such effect.
void read_polish(const Settings& table, Polish& polish);
void read_acoustic(const Settings& table, AcousticSettings& acoustic);
void read_position(const Settings& table, Position& position);
// E0301 no such effect, E0307 a new treatment without a chain.
void read_treatment(const Settings& table, Treatment& treatment);

}  // namespace dramatis::mix
