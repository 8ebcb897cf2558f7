// Action in a format that marks what is action and what is speech: the lines of it that are sounds or tell of the script's own course, as
// they are in a script that marks nothing.
#pragma once

#include <optional>
#include <string_view>

#include "cues/scripts/sound_line.h"

namespace dramatis::cues::scripts {

// "SFX: door slams", "(SFX: door slams)", "[MUSIC: sting]", "SFX - PHONE RINGS", "PAUSE: 2 s". A description may be empty.
std::optional<SoundLine> read_sound_of_action(std::string_view line);

}  // namespace dramatis::cues::scripts
