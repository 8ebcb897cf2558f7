// A check before the TOML parser runs: each dot of a key such as "a.b.c" nests one more table, and toml++ destroys
// nested tables by recursion, which overflows the stack when they are too deep.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dramatis {

// Offset of the first dot of a key that has more than `most_dots`, if there is one. Dots in strings and comments don't
// count. If the text isn't valid TOML, any result will do: the parser reports the error.
std::optional<std::size_t> find_deep_key(std::string_view text, std::size_t most_dots);

}  // namespace dramatis
