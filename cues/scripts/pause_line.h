// A line of a script that is a pause of some length: "PAUSE: 1.2 s", "SILENCE: 500 ms".
#pragma once

#include <string_view>

namespace dramatis::cues::scripts {

// As a cue sheet has it: with a colon and a time.
bool is_pause_line(std::string_view line);

}  // namespace dramatis::cues::scripts
