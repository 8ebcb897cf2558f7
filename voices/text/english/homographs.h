// Close, live, read, record: words with two readings, told apart by the words beside them.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// The readings and their cues are in homographs.txt. Only for engines that take phonemes: another knows its own words.
void speak_homographs(EnglishLine& line);

}  // namespace dramatis::voices::text::english
