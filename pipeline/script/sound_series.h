// One cue that tells of several sounds, with words of transport inside: "door opens, wind up and under, footsteps" is three sounds, of
// which the second goes on.
#pragma once

#include <string_view>
#include <vector>

#include "cues/cue_sheet.h"

namespace dramatis::pipeline::script {

struct SeriesPart {
    cues::Cue cue;  // with the part's options; without a body
    cues::SoundCue sound;
};

// The parts in order; each starts when the one before it allows. None if no part but the last has words of its own: then the whole is
// one description. `language` is the show's.
std::vector<SeriesPart> parts_of_series(const cues::Cue& cue, const cues::SoundCue& sound, std::string_view language);

}  // namespace dramatis::pipeline::script
