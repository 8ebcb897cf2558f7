// What the codes of voices and speech (E02xx) mean, for `dramatis explain`.
#pragma once

#include <span>

#include "core/diagnostic.h"

namespace dramatis::voices {

// In order of code.
std::span<const Explanation> explanations();

}  // namespace dramatis::voices
