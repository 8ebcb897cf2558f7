// The names of a story's characters as a cue sheet writes them: capitals, at most 48 characters, none twice, no reserved word.
#pragma once

#include <string>
#include <vector>

#include "cues/prose/cast/attribution.h"

namespace dramatis::cues::prose::sheet {

inline constexpr std::string_view narrator_name = "NARRATOR";

// One for each character, in order. The narrator of a first-person story is NARRATOR.
std::vector<std::string> names_for_sheet(const std::vector<cast::Character>& characters);

}  // namespace dramatis::cues::prose::sheet
