// Captions of videos, WebVTT and SubRip, as the plain text of a transcript.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts {

struct CaptionTranscript {
    std::string text;
    std::vector<document::LeftOut> left_out = {};  // comments, times, and what tells captions apart
};

// "<v Anna>Hello." becomes "Anna: Hello."; each caption follows the one before without a blank line, since words go on in the next one.
// Nothing if the text doesn't begin as captions do. Linear. Pure. [any thread]
std::optional<CaptionTranscript> transcript_of_captions(std::string_view text);

}  // namespace dramatis::cues::scripts
