// Who is one person though he is called by two names or by a name and a noun: "Captain," says one, and the next turn is
// Reyes's, so the captain is Reyes.
#pragma once

#include "cues/prose/cast/turns.h"

namespace dramatis::cues::prose::cast {

// All mentions and tags of one person become another's.
void merge(PersonId from, PersonId to, std::vector<Tag>& tags, People& people);

// Merges whom the conversations say to be one: true if there are any, and the turns have to be read again. Linear. [any thread]
bool link_people(const std::vector<Turn>& turns, std::vector<Tag>& tags, People& people);

}  // namespace dramatis::cues::prose::cast
