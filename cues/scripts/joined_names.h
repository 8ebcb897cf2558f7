// Several speakers whose names a script writes as one: "IVO / MARTA".
#pragma once

#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// A name in which others are joined becomes these names, if each of them speaks elsewhere too. Else it stays: "BILL / THE MONSTER" may be
// one who is called both.
void part_joined_names(std::vector<Element>& elements);

}  // namespace dramatis::cues::scripts
