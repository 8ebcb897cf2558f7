// Diagnostic codes, as the sources issue them and as `dramatis explain` knows them.
#pragma once

#include <span>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis {

// Fails the running test for each code in the sources of `room` (a folder of the project) that has no explanation, for
// each code outside its `hundreds` ("01", "05", …), and for each explanation that is empty, out of order or double.
// A code counts when it stands in quotes: "E0103". `below`: of the rooms below, whose codes it may pass on.
void expect_codes_explained(std::string_view room, std::span<const Explanation> explanations,
                            std::span<const std::string_view> hundreds, std::span<const Explanation> below = {});

// That of the error; empty if there is none.
std::string code_of(const auto& result) { return result ? "" : result.error().code; }

}  // namespace dramatis
