// SPOT is the head of a spot effect in British scripts, and the name of many a dog.
#pragma once

#include <string_view>

namespace dramatis::cues {

constexpr std::string_view spot = "SPOT";

// Whether the sheet's SPOT is somebody: what stands behind the name are cries of a dog, questions or words to somebody, or the name
// stands beside another one ("ANNA & SPOT:") or in a list of the cast ("SPOT, a dog").
bool is_spot_a_character(std::string_view sheet);

}  // namespace dramatis::cues
