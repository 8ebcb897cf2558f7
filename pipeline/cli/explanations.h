// The texts of `dramatis explain CODE`, of all rooms.
#pragma once

#include <span>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::pipeline::cli {

// Those of this room (04xx).
std::span<const Explanation> explanations();
// Those of all rooms, by code.
std::vector<Explanation> all_explanations();

}  // namespace dramatis::pipeline::cli
