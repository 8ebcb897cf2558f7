// Reads the tables of a mix.toml over what the book already holds: without a key, the value stays.
#pragma once

#include "core/toml/settings.h"
#include "mix/settings/acoustic.h"
#include "mix/settings/levels.h"
#include "mix/settings/polish.h"
#include "mix/settings/position.h"
#include "mix/settings/treatment.h"

namespace dramatis::mix::settings {

void read_target(const Settings& table, Target& target);
void read_levels(const Settings& table, Levels& levels);
// [ducking] without [ducking.music], which is read by another call.
void read_ducking(const Settings& table, Ducking& ducking);
// E0301 no such effect.
void read_polish(const Settings& table, Polish& polish);
void read_acoustic(const Settings& table, AcousticSettings& acoustic);
void read_position(const Settings& table, Position& position);
// E0301 no such effect, E0307 a new treatment without a chain.
void read_treatment(const Settings& table, Treatment& treatment);

}  // namespace dramatis::mix::settings
