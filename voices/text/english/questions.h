// The intonation of questions: it falls in "Where is it?" and rises in "Is it here?". eSpeak NG raises it at every
// question mark.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// Questions that begin with a question word end like statements (or, with "?!", like exclamations). Echoes ("What?", "You did
// what?"), tags ("…, isn't it?") and all others keep their question mark.
void speak_questions(EnglishLine& line);

}  // namespace dramatis::voices::text::english
