// The tune of a line: the melody of its sentences, whatever the pitch of the voice.
#pragma once

#include <array>

namespace dramatis::voices::profiles {

enum class Tune {
    Language,  // eSpeak NG's own for the language: one for all voices
    // Ours, named for the way to the last stress; statements fall at the end, questions rise.
    Falling,   // from the middle to the bottom, the unstressed syllables far below
    Late,      // from high up down to a leap on the last stress
    Stepping,  // steps down, of which every second one is small
    Climbing,  // from the middle upwards
    Even,      // stays high
    Dipping,   // from the top to the bottom and back
    Rising,    // from the bottom upwards
    Varied,    // one of ours for each line; never of a line that is to be spoken
};

inline constexpr std::array own_tunes{Tune::Falling, Tune::Late,    Tune::Stepping, Tune::Climbing,
                                      Tune::Even,    Tune::Dipping, Tune::Rising};

}  // namespace dramatis::voices::profiles
