// Where a voice or a sound is relative to the microphone, in radio's terms: on, off, distant, approaching, retreating. A
// position sets the level, the air absorption and the send, constant or changing along the clip.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/units.h"

namespace dramatis::mix::settings {

// The beginning, the middle or the end of a movement.
struct PositionPoint {
    Decibels gain{0.0};
    Hertz low_pass{20000.0};  // 20000: open
    // To the acoustic, added to the acoustic's own level: a far voice has a high one in relation to its direct sound.
    Decibels send{0.0};
    double pan = 0.0;  // added to the clip's
    bool operator==(const PositionPoint&) const = default;
};

struct Position {
    std::string name;
    std::vector<std::string> aliases;
    std::string about;  // one sentence, for lists of what there is
    PositionPoint from;
    std::optional<PositionPoint> via;  // in the middle of the clip
    PositionPoint to;                  // if it differs from `from`, the position changes evenly over the clip
    bool moves() const { return via.has_value() || !(from == to); }
    Location where;
};

}  // namespace dramatis::mix::settings
