// What the pronouns behind a name say of its gender.
#pragma once

#include "cues/prose/cast/people.h"

namespace dramatis::cues::prose::cast {

// Sets the gender of everybody whose pronouns agree. Linear. [any thread]
void learn_genders(const Reading& reading, People& people);

}  // namespace dramatis::cues::prose::cast
