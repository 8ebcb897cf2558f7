// th', o', g'day, is't: words that an apostrophe shortens.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_elisions(EnglishLine& line);

}  // namespace dramatis::voices::text::english
