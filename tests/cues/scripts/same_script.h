// Whether two scripts are the same for those who read and perform them: scenes, speakers, words, directions and sounds in order.
#pragma once

#include <string>
#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// A line an element: "Speech IRIS [whispering]: Do you *see* it? (beat) Now." Numbers of cues and the places of paragraphs beside
// directions are layout, and left out.
std::vector<std::string> outline_of(const ScriptDocument& script);

}  // namespace dramatis::cues::scripts
