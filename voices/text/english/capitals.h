// Words in capitals: shouted, stressed, or an initialism to be spelled.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// Two or more neighbours in capitals are shouting, a single word is stressed; both are spoken as words, not spelled.
// Known initialisms (BBC, DNA) stay spelled; for those that are words too (IT, US), the neighbours decide.
void speak_capitals(EnglishLine& line);

}  // namespace dramatis::voices::text::english
