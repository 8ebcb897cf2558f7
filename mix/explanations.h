// What the codes of mix, sounds and master (E03xx) mean, for `dramatis explain`.
#pragma once

#include <span>

#include "core/diagnostic.h"

namespace dramatis::mix {

// In order of code.
std::span<const Explanation> explanations();

}  // namespace dramatis::mix
