// A guard before the TOML parser: a dotted key "a.b.c" makes a table in a table for each of its dots, and tables that
// lie too deep in each other are destroyed by a recursion that overflows the stack.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dramatis {

// Offset of the first dot of a key that has more than `most_dots`, if there is one. Dots in texts and comments don't
// count. On text that is no TOML the answer is as good as any: the parser stops at the mistake.
std::optional<std::size_t> find_deep_key(std::string_view text, std::size_t most_dots);

}  // namespace dramatis
