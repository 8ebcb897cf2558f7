// Letters and digits that go in come out as something that is said. A check on the rules, not on the writer.
#pragma once

#include <span>
#include <string_view>

#include "voices/text/spoken_words.h"

namespace dramatis::voices::normalise {

// True if `written` has letters or digits of which nothing is left in what is said for it: no letter at all, neither digit nor
// number for its digits, or not every letter of a word that no rule has put in other words. What the writer's own entries replace is
// his to know.
bool leaves_out(std::string_view written, std::span<const text::SpokenWord> spoken);

}  // namespace dramatis::voices::normalise
