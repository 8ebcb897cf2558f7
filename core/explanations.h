// What the codes that core issues mean, for `dramatis explain`: reading TOML (E02xx) and files (E05xx).
#pragma once

#include <span>

#include "core/diagnostic.h"

namespace dramatis {

// In order of code.
std::span<const Explanation> explanations();

}  // namespace dramatis
