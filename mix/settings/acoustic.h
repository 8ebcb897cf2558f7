// An acoustic: the room that a scene is in, as the settings of its reverb.
#pragma once

#include <string>
#include <vector>

#include "core/source.h"
#include "core/units.h"
#include "mix/dsp/room.h"

namespace dramatis::mix::settings {

// The longest part of a recording that can be used.
inline constexpr Seconds longest_impulse_response{30.0};

// The impulse response of a recorded room, as files. No files: an artificial room.
struct ImpulseSettings {
    // One file of one or two channels, or two files of two: the responses to the left and to the right channel.
    std::vector<std::string> files;
    Seconds length;  // at most this much of the response; 0: all of it
    Location where;
};

struct AcousticSettings {
    std::string name;
    std::vector<std::string> aliases;
    std::string about;  // one sentence, for lists of what there is
    // How the room sounds. A recorded room uses only level, pre-delay, low cut and high cut.
    dsp::RoomSettings room;
    ImpulseSettings impulse;
    Location where;
};

}  // namespace dramatis::mix::settings
