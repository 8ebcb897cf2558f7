// SHA-256 (FIPS 180-4), for what somebody may want to forge: two texts of one digest can't be made. For everything else
// core/hash.h is faster.
#pragma once

#include <string>
#include <string_view>

namespace dramatis {

// 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace dramatis
