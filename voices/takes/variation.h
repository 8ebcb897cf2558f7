// Lines that a character says again ("Yes." and "Yes.") vary a little, as an actor's do, and in the same way each time the show is
// made.
#pragma once

#include <cstddef>
#include <string_view>

namespace dramatis::voices::takes {

struct Variation {
    double rate = 1.0;   // × the line's
    double pitch = 0.0;  // + on the line's 0…99
};

// Of a text that is said for the `time`th time, from 1: the first is as written, and two in a row differ.
Variation variation_of(std::string_view text, std::size_t time);

}  // namespace dramatis::voices::takes
