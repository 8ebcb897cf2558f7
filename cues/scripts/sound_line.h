// A line that announces what is heard: "Sound: bell", "MUSIC: theme", "PAUSE: 2 s".
#pragma once

#include <optional>
#include <string_view>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct SoundLine {
    ElementKind kind = ElementKind::Sound;
    std::string_view text;  // what is heard, without the word in front; of a pause the whole line. May be empty
};

std::optional<SoundLine> read_sound_line(std::string_view line);

}  // namespace dramatis::cues::scripts
