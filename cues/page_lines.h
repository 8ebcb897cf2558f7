// Lines as printed scripts and plays have them, which are no cues.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues {

// "END OF ACT ONE", "End of Episode 3.": nobody speaks it, wherever it stands.
bool is_line_of_an_end(std::string_view line);
// "PETER. Good morning.", as printed plays write speeches: the name. Nothing if it isn't one.
std::optional<std::string_view> name_of_stage_play(std::string_view line);

}  // namespace dramatis::cues
