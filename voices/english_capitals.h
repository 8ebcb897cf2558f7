// Words in capitals: shouted, stressed, or an initialism to be spelled.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

// Two neighbours and more in capitals are shouting, a lone word is stressed; both are said as words, not spelled. Known
// initialisms (BBC, DNA) stay spelled; of those that are words too (IT, US), the neighbours tell.
void speak_capitals(EnglishLine& line);

}  // namespace dramatis::voices
