// The rules of English, in their order: each sees what the ones before have left.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

void apply_english(EnglishLine& line);

}  // namespace dramatis::voices
