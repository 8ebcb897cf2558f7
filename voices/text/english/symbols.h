// What is left when words and numbers have been read: & @ # + =, letters mixed with digits, addresses.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_symbols(EnglishLine& line);

// "B52", "R2-D2", "2+2=4": letters and numbers in turn, symbols by their names.
std::string say_mixture(std::string_view text, const EnglishLine& line);

}  // namespace dramatis::voices::text::english
