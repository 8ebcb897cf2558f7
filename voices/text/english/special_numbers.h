// Numbers that their neighbours give another reading: military time, codes, roads and rooms, verses, scores, short dates.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

// "150 000 000 people": groups of three behind spaces are one number, which stands at the last of them.
void join_spaced_numbers(EnglishLine& line);
// Groups of digits that are one telephone number, over the whole line.
void speak_telephone_numbers(EnglishLine& line);

// Speaks a word that is one of them; true if it is.
bool speak_special_number(EnglishLine& line, std::size_t i);

}  // namespace dramatis::voices::text::english
