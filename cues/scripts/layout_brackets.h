// What a line or a paragraph in brackets is: a direction of the open speech, a sound, what happens.
#pragma once

#include <string_view>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"
#include "cues/scripts/layout_open_speech.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

enum class BracketUse {
    Element,    // of a kind, between the speeches
    SoundPart,  // in the open speech
    Direction,  // of the open speech
    Address,    // to whom a speech turns
    Action,
};
struct BracketReading {
    BracketUse use = BracketUse::Action;
    ElementKind kind = ElementKind::Action;  // Element
    std::string_view text;                   // of what was inside
};

// `open`: '[' or '('. `begun`: a scene, a sound or a speech has been read.
BracketReading read_bracket(std::string_view inside, char open, const LayoutLine& line, const OpenSpeech& speech,
                            const HeadReader& heads, bool begun);

}  // namespace dramatis::cues::scripts
