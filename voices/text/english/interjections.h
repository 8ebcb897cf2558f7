// Mmm, Shh, Pfft, Noooo: sounds and drawn-out words that a dictionary does not hold.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_interjections(EnglishLine& line);

}  // namespace dramatis::voices::text::english
