// Mmm, Shh, Pfft, Noooo: sounds and drawn-out words that a dictionary does not hold.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

void speak_interjections(EnglishLine& line);

}  // namespace dramatis::voices
