// Captions of videos, WebVTT, as the plain text of a transcript.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

struct CaptionTranscript {
    std::string text;
    std::size_t comment_words = 0;  // that are left out
};

// "<v Anna>Hello." becomes "Anna: Hello."; times stand before their words as in other transcripts. Nothing if the text doesn't begin as
// captions do. Linear. Pure. [any thread]
std::optional<CaptionTranscript> transcript_of_captions(std::string_view text);

}  // namespace dramatis::cues::scripts
