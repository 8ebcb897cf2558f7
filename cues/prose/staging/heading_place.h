// Where a scene plays, by its heading: "INT. CHURCH - NIGHT" → "church".
#pragma once

#include <string_view>

namespace dramatis::cues::prose::staging {

// The name of an acoustic; empty if the heading names no place that is known.
std::string_view acoustic_of_heading(std::string_view heading);

}  // namespace dramatis::cues::prose::staging
