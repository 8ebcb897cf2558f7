// The part of one character: what they say, and before each speech the words on which it comes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Everybody who speaks, in order of their first speech, as written.
std::vector<std::string> characters_of(const ScriptDocument& script);

// Whether one of the speakers has this name, however it is written.
bool speaks(const Element& element, std::string_view character);

// The scenes in which they speak, their speeches with the numbers of the whole script, and for each an element Cue: the last words of
// the speech before it, and sounds that come between. A speech that follows one of their own has a cue only if a sound comes between.
ScriptDocument part_of(const ScriptDocument& script, std::string_view character);

}  // namespace dramatis::cues::scripts
