// How a fuzz target fails: a broken property is printed and ends the program, as a crash would.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace dramatis {

inline void expect(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", property);
    std::abort();
}

}  // namespace dramatis
