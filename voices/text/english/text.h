// The rules of English, in their order: each works on the result of the ones before.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void apply_english(EnglishLine& line);

}  // namespace dramatis::voices::text::english
