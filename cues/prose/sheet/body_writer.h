// A stretch of a story as the body of a speech: one line, without what would be a mark of the cue-sheet language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::prose::sheet {

// White space becomes one space; _so_ becomes *so*; braces and double brackets become plain ones, a lone asterisk goes, and so
// does a parenthesis at the very start, with its partner. No word is changed or lost.
std::string body_text(std::string_view text);

// The body in parts that a line of a sheet can hold: each ends with a sentence where one ends, else between two words.
std::vector<std::string_view> cut_body(std::string_view body);

// True if the last character is a letter or a digit: no punctuation ends the text.
bool ends_in_a_word(std::string_view text);
// True if `text` holds a letter or a digit: something to say.
bool has_words(std::string_view text);

}  // namespace dramatis::cues::prose::sheet
