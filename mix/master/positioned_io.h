// Complete reads and writes at a position in a file, from any thread. [any thread]
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "core/diagnostic.h"

namespace dramatis::mix::master {

// E0340; `what` names the file in the message.
Result<> write_at(int descriptor, std::int64_t offset, std::span<const std::byte> bytes, const std::string& what);
// E0340, too, if the file can't be read. Reading beyond the end is an error.
Result<> read_at(int descriptor, std::int64_t offset, std::span<std::byte> bytes, const std::string& what);

// The help text for a failed write.
std::string help_for_write_error(int error);

}  // namespace dramatis::mix::master
