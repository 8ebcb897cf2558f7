// Directions of a play that no mark sets off: a line below somebody's words that tells who comes, who goes and what they do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// "Exit ANNA", "Exeunt", "Enter BEN with a lamp", "They wrestle", and not "Enter the city by the gate".
bool is_bare_direction(std::string_view text, const HeadReader& heads);
// A paragraph between speeches that tells in the present what somebody of the script does: "Anna walks to the window."
bool is_paragraph_of_action(std::string_view text, const HeadReader& heads);
// A short one that tells of somebody's going or of a sound: "She laughs.", "The bell rings.", "Es klingelt.", "Elle sort."
bool is_short_action(std::string_view text, const HeadReader& heads);
// A paragraph in italics of a text that is typed, where a short one may be said: "They go.", and not "Never."
bool is_action_in_italics(const LayoutLine& line);
// In brackets: "goes to the door", and not "footsteps".
bool is_what_somebody_does(std::string_view inside);
// In brackets: "To THE KING", "to her", and not "To black".
bool is_said_to_somebody(std::string_view inside, const HeadReader& heads);
// Whether a line with no space above it is no part of the words there: a sentence has ended, and nothing goes on with the line, unless it is
// in capitals.
bool stands_alone_below_words(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads);
// In capitals, as what happens is in a script without blank lines: "CUP FALLS.", and not "GET OUT!" or "I KNOW."
bool describes_in_capitals(std::string_view text);

}  // namespace dramatis::cues::scripts
