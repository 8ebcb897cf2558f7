// Lines that begin a scene in Fountain.
#pragma once

#include <string_view>

namespace dramatis::cues::scripts {

// "INT. SHED", "ext street", "I/E. CAR", "INT./EXT. PORCH"; in capitals those of other languages, "ИНТ. КУХНЯ", "AUSSEN. HOF". The line is
// trimmed and has no emphasis.
bool is_place_heading(std::string_view line);

// ".THE DREAM": said to be one.
bool is_forced_heading(std::string_view line);

}  // namespace dramatis::cues::scripts
