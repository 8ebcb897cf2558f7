// Mr., St., etc., a.m.: what abbreviations stand for, and whether their full stop ends a sentence.
#pragma once

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {

void speak_abbreviations(EnglishLine& line);

// True for a title before names ("Dr", "St"): a full stop after it doesn't end a sentence.
bool is_title(std::string_view written);

}  // namespace dramatis::voices::text::english
