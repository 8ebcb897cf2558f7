// Whole reads and writes at a place in a file, from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "core/diagnostic.h"

namespace dramatis::mix {

// E0340; `what` names the file in the message.
Result<> write_at(int descriptor, std::int64_t offset, std::span<const std::byte> bytes, const std::string& what);
// E0340 too: a temporary file that can't be read back. Reading beyond its end is an error.
Result<> read_at(int descriptor, std::int64_t offset, std::span<std::byte> bytes, const std::string& what);

// What to do about a failed write.
std::string help_for_write_error(int error);

}  // namespace dramatis::mix
