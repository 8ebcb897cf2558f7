// The one recogniser of directions to actors, as scripts write them in parentheses: "whispering", "choking back tears", "V.O.",
// "over comms", "cutting in", "after a pause". Names are those of the built-in voices.toml, mix.toml and sounds. Finds words by
// the tables of staging, so that a phrase means the same in a story and in a script.
#pragma once

#include <optional>
#include <string_view>

#include "core/units.h"

namespace dramatis::cues::prose::staging {

enum class DirectedStart { Usual, Together, Overlap, Interrupts };

// What a direction asks for; what it doesn't speak of is empty.
struct Direction {
    std::string_view delivery;
    std::string_view treatment;
    std::string_view position;
    std::string_view sound;  // of the speaker, where the direction stands
    Seconds pause{0.0};
    DirectedStart start = DirectedStart::Usual;
    bool usual = false;     // the voice's own way of speaking again: "in his normal voice"
    bool nothing = false;   // it is known, and nothing is to be done: "CONT'D"
    bool complete = false;  // it says nothing beyond that
};

// Nothing: it isn't known, or it says how something is *not* said. [any thread]
std::optional<Direction> recognise(std::string_view phrase);

}  // namespace dramatis::cues::prose::staging
