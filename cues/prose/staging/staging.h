// How and where a story is heard: deliveries, treatments, sounds, pauses, places and scenes, each with the words that it
// was read from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/units.h"
#include "cues/prose/cast/attribution.h"

namespace dramatis::cues::prose::staging {

// Of one quotation. The names are those of the built-in voices.toml and mix.toml.
struct Manner {
    std::string delivery;                // "whispering"; empty: as the voice speaks
    std::string treatment;               // "intercom", "behind-door"; empty: in the room
    Span delivery_from, treatment_from;  // the words
    bool treatment_lasts = false;        // it began before this quotation and goes on
};

// Something that is heard in the story's own course, at a place in the text.
struct HeardSound {
    std::size_t at = 0;       // offset: the end of the sentence or clause that says it
    std::string description;  // as a SOUND: cue names it
    bool in_speech = false;   // a cough, gasp or sob of the speaker of the quotation that begins at `at`
    Span from;
};
struct HeardPause {
    std::size_t at = 0;
    Seconds length{0.0};
    Span from;
};
struct Setting {
    std::size_t at = 0;    // offset of the block where the scene begins
    std::string title;     // "Engine room"; a chapter's heading
    std::string acoustic;  // of mix.toml; empty: as before
    std::string bed;       // an AMBIENCE description; empty: none
    Span from;
};

struct Staging {
    std::vector<Manner> manners;  // one for each quotation
    std::vector<HeardSound> sounds;
    std::vector<HeardPause> pauses;
    std::vector<Setting> settings;  // in order; the first is at the first block that is heard
};

}  // namespace dramatis::cues::prose::staging
