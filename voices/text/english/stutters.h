// "W-what", "S-s-sorry", "St-stop": what a stutter repeats is a sound, not the names of its letters.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// Takes the repeated letters off the word, so that every other rule sees the word alone.
void read_stutters(EnglishLine& line);

}  // namespace dramatis::voices::text::english
