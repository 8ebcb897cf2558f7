// Reads the body of a SOUND, AMBIENCE or MUSIC cue: a sound, or what is to happen to one that runs.
#pragma once

#include <cstddef>
#include <string_view>

#include "cues/body_text.h"
#include "cues/cue_sheet.h"
#include "cues/heads.h"
#include "cues/reporter.h"

namespace dramatis::cues {

struct SoundHead {
    SoundKind kind = SoundKind::Effect;
    CueKind cue = CueKind::Sound;
    Span span;                  // of the whole cue, for what has no place of its own
    std::string_view language;  // of the show
};

// The body is [0, end) of the text, without the options, which are read already; words of transport add to them.
SoundCue read_sound(const SoundHead& head, const BodyText& body, std::size_t end, CueOptions& options,
                    Reporter& reporter);

}  // namespace dramatis::cues
