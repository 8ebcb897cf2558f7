// The words of MUSIC, SOUND and AMBIENCE that say what happens to a sound and not which one it is: "theme, up and under", "rain
// stops", "traffic in the background", "wind -30 dB". Data of cues/transport.txt, in English and the language of the show.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace dramatis::cues {

// What the words say beside the sound itself.
struct Transport {
    std::string_view sound;        // what is left of the body, trimmed
    bool ends = false;             // "stops", "fade out"
    bool fades_out = false;        // `ends` slowly
    bool starts_and_ends = false;  // "phone rings, then stops": no cue for what runs already
    bool apart = false;            // a mark or "and" parts the end from the sound: "sting, fade out"
    bool under = false;            // the play goes on over it
    bool up_first = false;         // heard alone at first, then under
    bool fades_in = false;
    bool segue = false;             // takes over from what runs
    bool up = false, down = false;  // louder or softer than it is
    std::optional<Seconds> fade;    // "fade out 3 s"
    std::optional<Decibels> level;  // "-30 dB"
};

// `language` is the show's: "de", "fr-be"; empty: English. `music`: "theme up" starts the theme, whereas "power up" is a sound.
Transport read_transport(std::string_view body, std::string_view language, bool music = false);

}  // namespace dramatis::cues
