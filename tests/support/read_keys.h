// The keys of a TOML file that a reader of ours asks for, found in its source: what its documentation must name.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace dramatis {

// `sources`: files of the project. A key is a word in quotes, the first in the parentheses of a call: table.number("gain", …),
// read_moving(table, "rate", …); or the first of an Element{"echo", …}. Fails the running test if a source has none.
std::set<std::string> keys_read_in(std::span<const std::string_view> sources);

}  // namespace dramatis
