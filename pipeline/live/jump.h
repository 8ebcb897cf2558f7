// Where the next speech, the scene before or five seconds on are, from what is heard.
#pragma once

#include <cstddef>
#include <optional>

#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

enum class Jump { PreviousSpeech, NextSpeech, PreviousScene, NextScene, Back, Forward };

// A cue to go to; without one, a moment.
struct JumpTarget {
    std::optional<std::size_t> item;
    Frames moment;
};

// Nothing at the ends of the show. "Previous" is the beginning of this one, unless that was heard just now.
std::optional<JumpTarget> jump_from(const LiveVersion& version, Frames here, Jump where);

}  // namespace dramatis::pipeline::live
