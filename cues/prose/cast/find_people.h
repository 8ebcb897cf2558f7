// Finds everybody in a story, by name or by noun, and where each is mentioned.
#pragma once

#include <vector>

#include "cues/prose/cast/people.h"

namespace dramatis::cues::prose::cast {

// Pure, linear. [any thread]
People find_people(const Reading& reading, const std::vector<GivenCharacter>& known);

}  // namespace dramatis::cues::prose::cast
