// How much this test program has allocated.
#pragma once

#include <cstddef>

namespace dramatis::cues {

std::size_t allocated_bytes();  // ever, by operator new

}  // namespace dramatis::cues
