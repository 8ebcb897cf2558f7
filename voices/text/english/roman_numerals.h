// Roman numerals, where the neighbouring words show that they are numerals: "Chapter XIV", "Louis XIV", "World War II".
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_roman_numerals(EnglishLine& line);
// "WWII", "WW2": before the rules of numbers.
void speak_world_wars(EnglishLine& line);

}  // namespace dramatis::voices::text::english
