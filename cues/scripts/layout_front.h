// What stands above the first cue of a script: its title, or what is told there already.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cues/scripts/layout_line.h"
#include "cues/scripts/layout_manner.h"

namespace dramatis::cues::scripts {

// Whether the paragraph that begins with this line, the first one of the script, tells something instead of naming the script: "Rain. A
// door opens.", "Welcome to the show." Who wrote it stands below a title, whatever that looks like. `typed`: a paragraph has several lines.
bool describes_action_above_first_cue(const std::vector<LayoutLine>& lines, std::size_t at, bool typed);
// Whether a paragraph in brackets above the first cue tells what happens, as others in this script do, and nothing about the play: "(Rain.
// A door opens.)", and not "(A comedy in one act)".
bool is_action_in_brackets_above(std::string_view text, const LayoutManner& manner);

}  // namespace dramatis::cues::scripts
