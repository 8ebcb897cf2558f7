// Mr., St., etc., a.m.: what abbreviations stand for, and whether their full stop ends a sentence.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

void speak_abbreviations(EnglishLine& line);

// "Dr", "St": stands before a name, so that a full stop behind it is its own.
bool is_title(std::string_view written);

}  // namespace dramatis::voices
