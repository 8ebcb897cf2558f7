// Where a voice or a sound stands, as radio says it: on, off, distant, approaching, retreating. A position turns into
// level, air absorption and the share of the room, constant or moving along the clip.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/units.h"

namespace dramatis::mix {

// One end of a movement.
struct Stand {
    Decibels gain{0.0};
    double low_pass_hz = 20000.0;      // 20000: open
    Decibels send{0.0};                // to the room, on top of the acoustic's own level; rises against the direct sound when far
    double pan = 0.0;                  // added to the clip's
    bool operator==(const Stand&) const = default;
};

struct Position {
    std::string name;
    std::vector<std::string> aliases;
    std::string about;                 // one sentence, for lists of what there is
    Stand from;
    std::optional<Stand> via;          // in the middle of the clip
    Stand to;                          // equal to `from` unless it moves, evenly over the clip
    bool moves() const { return via.has_value() || !(from == to); }
    Location where;
};

}  // namespace dramatis::mix
