// Whether words in brackets inside a speech are a direction, which nobody speaks, or speech: "(beat)", "(looking at the map)",
// "*sighs*", "DOOR SLAMS." against "(my uncle)", "*never*", "I SAID NO."
#pragma once

#include "cues/cue_sheet.h"

namespace dramatis::cues::prose::staging {

// What stands around an aside.
struct AsidePlace {
    bool begins = false;  // nothing before it, or the end of a sentence
    bool ends = false;    // nothing behind it, or the beginning of a sentence
};
AsidePlace place_of(const Speech& speech, const Aside& aside);

// "(Laughing is all he does.)", "(The door was open.)": a whole sentence of the speaker's. What a script says of a scene is in the
// present tense and without a verb of being: "(The door opens.)" [any thread]
bool is_sentence_of_speech(const Aside& aside);
// [any thread]
bool is_direction(const Aside& aside, AsidePlace place);

}  // namespace dramatis::cues::prose::staging
