// What differs from line to line, as an actor's lines do, and is the same each time the show is made: the tune, and a little of rate and
// pitch where a character says a line again ("Yes." and "Yes.").
#pragma once

#include <cstddef>
#include <string_view>

#include "voices/profiles/tune.h"

namespace dramatis::voices::takes {

struct Variation {
    double rate = 1.0;   // × the line's
    double pitch = 0.0;  // + on the line's 0…99
};

// Of a text that is said for the `time`th time, from 1: the first is as written, and two in a row differ.
Variation variation_of(std::string_view text, std::size_t time);

// One of our tunes, drawn from the first two words of the line. Two voices, or two deliveries, say a text with different tunes as a rule.
profiles::Tune tune_of(std::string_view text, std::string_view voice, std::string_view delivery);

}  // namespace dramatis::voices::takes
