// The times of a transcript: "[00:12:03]", "(00:41)", "00:00:12,400 --> 00:00:14,000"; of a chat: "9:41 AM",
// "12/05/2025, 10:14 -", "10:14:02 From Jo : hello".
#pragma once

#include <cstddef>
#include <string_view>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Where they are a transcript's: at the start of a line and behind a name, if there are several of them or they have hours; in the middle of
// words, if these or many others are there.
void leave_out_times(LayoutLines& found);
// Of a text that begins with a time in brackets, which is said where a script has it: its bytes; 0: it doesn't.
std::size_t time_in_brackets(std::string_view text);

}  // namespace dramatis::cues::scripts
