// From where a sound is heard, as the words of its description say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mix/settings/sound_definition.h"

namespace dramatis::pipeline::script {

// The words at the start or at the end of a description that say how far away a sound is, whether it comes nearer, or what it is behind:
// "a long way off" of "A dog barks, a long way off", "distant" of "Distant sirens", "approach" of "Footsteps approach". They mean as a
// direction what they mean here (see DirectionReader). Nothing if no words do, or if they say more than that.
std::optional<std::string> said_place(std::string_view description);

// Whether a sound is far away, passes, or is in another room by itself, as its name and its description tell: "distant-thunder". A
// sound of the show may tell it by its tags, too.
bool has_place(const mix::settings::SoundDefinition& sound);

}  // namespace dramatis::pipeline::script
