// A line that announces what is heard: "Sound: bell", "MUSIC: theme", "PAUSE: 2 s".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct SoundLine {
    ElementKind kind = ElementKind::Sound;
    std::string_view text;  // what is heard, without the word in front; of a pause the whole line. May be empty
};

std::optional<SoundLine> read_sound_line(std::string_view line);

// What a name above words announces, where it can be nobody's: "SOUND", "MUSIC", "SFX". "SPOT" may be a dog.
std::optional<ElementKind> sound_named(std::string_view name);

// A speech as the sound that it describes: its words and directions. The notes in it stand behind the sound.
std::vector<Element> sound_of_speech(ElementKind kind, const Element& speech);

}  // namespace dramatis::cues::scripts
