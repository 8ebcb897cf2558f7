// What `dramatis explain CODE` tells, of every room.
#pragma once

#include <span>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::pipeline {

// Those of this room (04xx).
std::span<const Explanation> explanations();
// Those of the whole house, by code.
std::vector<Explanation> all_explanations();

}  // namespace dramatis::pipeline
