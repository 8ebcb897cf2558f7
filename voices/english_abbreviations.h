// Mr., St., etc., a.m.: what abbreviations stand for, and whether their full stop ends a sentence.
#pragma once

#include "voices/english_line.h"

namespace dramatis::voices {

void speak_abbreviations(EnglishLine& line);

}  // namespace dramatis::voices
