// Who tells a story in the first person, and what the others call him.
#pragma once

#include "cues/prose/cast/turns.h"

namespace dramatis::cues::prose::cast {

// "I" so often, outside of what is said, that somebody tells it: adds him to the people. Linear. [any thread]
void find_narrator(const Reading& reading, People& people);

// The name by which the turns beside his call him, if the narration never does: true if there is one. The mentions of that
// name are his then, and the turns have to be read again.
bool name_narrator(const Reading& reading, const std::vector<Turn>& turns, std::vector<Tag>& tags, People& people);

}  // namespace dramatis::cues::prose::cast
