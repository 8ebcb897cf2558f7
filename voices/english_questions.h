// Who asks "Where is it?" lets the voice fall; "Is it here?" lets it rise. eSpeak NG raises at every question mark.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

// Questions that begin with a question word end like statements (or, with "?!", like exclamations). Echoes ("What?", "You did
// what?"), tags ("…, isn't it?") and all others keep their question mark.
void speak_questions(EnglishLine& line);

}  // namespace dramatis::voices
