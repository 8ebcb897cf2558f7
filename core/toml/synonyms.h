// Keys by the words that writers use for them: `speed` for `rate_wpm`, `volume` for `gain`.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dramatis {

// The one of the known keys that is meant by an unknown one; empty if there is none.
std::string_view known_synonym(std::string_view key, std::span<const std::string> known);

}  // namespace dramatis
