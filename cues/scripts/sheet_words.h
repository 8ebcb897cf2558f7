// The words of a script as they stand in a cue sheet, without what the sheet would read as marks of its own.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

// Without these marks: a space where one parts two words, nothing where it stands beside a space or another mark. "5 < 6" stays.
std::string without_marks(std::string_view text, std::string_view marks);
// "5 * 3" and "x*y" become "5 × 3" and "x × y": a sheet has no asterisk but for emphasis.
std::string with_times_signs(std::string_view text);
// One line without brackets, marks of emphasis, characters that steer terminals.
std::string plain_line(std::string_view text);
// Text in which parentheses would be options: "(1973)" at the end of a heading.
std::string without_parentheses(std::string_view text);
// A direction as it stands between parentheses.
std::string direction_text(std::string_view text);
// What is heard, behind "SOUND:".
std::string sound_text(std::string_view text);
// What is said to people, behind "NOTE:".
std::string note_text(std::string_view text);
// What is told, without emphasis.
std::string spoken_text(std::string_view text);
// "12. " before a cue; empty for what is no number of a sheet.
std::string cue_number(std::string_view number);

}  // namespace dramatis::cues::scripts
