#include "voices/english_text.h"

#include "voices/english_abbreviations.h"
#include "voices/english_capitals.h"
#include "voices/english_interjections.h"
#include "voices/english_numbers.h"
#include "voices/english_questions.h"
#include "voices/english_roman_numerals.h"
#include "voices/english_symbols.h"

namespace dramatis::voices {
namespace {

// An apostrophe in front, where the engine would draw breath ('tis, 'em), or that needs another spelling.
void speak_elisions(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto& text = line[i].text;
        if (line[i].settled) continue;
        if (text.size() > 1 && text.front() == '\'') text.erase(0, 1);  // 'em
        if (line[i].elided && lower_case(text) == "cause") line.say(i, "cuz");
        if (line[i].opens && lower_case(text) == "n" && !line.before(i).empty()) line.say(i, "and");  // rock 'n' roll
    }
}

}  // namespace

void apply_english(EnglishLine& line) {
    speak_elisions(line);
    speak_abbreviations(line);
    speak_numbers(line);
    speak_roman_numerals(line);
    speak_symbols(line);
    speak_interjections(line);
    speak_capitals(line);
    speak_questions(line);
}

}  // namespace dramatis::voices
