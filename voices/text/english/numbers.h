// Numbers in running English text: quantities, money, units, ranges and fractions; times and dates have their own file.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_numbers(EnglishLine& line);

}  // namespace dramatis::voices::text::english
