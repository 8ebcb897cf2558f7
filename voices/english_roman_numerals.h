// Roman numerals where the words around say that they are some: "Chapter XIV", "Louis XIV", "World War II".
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

void speak_roman_numerals(EnglishLine& line);

}  // namespace dramatis::voices
