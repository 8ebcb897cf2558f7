#include "voices/text/english/text.h"

#include "voices/text/english/abbreviations.h"
#include "voices/text/english/capitals.h"
#include "voices/text/english/elisions.h"
#include "voices/text/english/homographs.h"
#include "voices/text/english/interjections.h"
#include "voices/text/english/numbers.h"
#include "voices/text/english/questions.h"
#include "voices/text/english/roman_numerals.h"
#include "voices/text/english/symbols.h"

namespace dramatis::voices::text::english {
void apply_english(EnglishLine& line) {
    speak_elisions(line);
    speak_abbreviations(line);
    speak_world_wars(line);
    speak_numbers(line);
    speak_roman_numerals(line);
    speak_symbols(line);
    speak_interjections(line);
    speak_homographs(line);
    speak_capitals(line);
    speak_questions(line);
}

}  // namespace dramatis::voices::text::english
