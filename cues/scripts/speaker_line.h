// A line that names who speaks below it: "MIRA", "TOM (O.S.)", "@McAVOY", "ANNA & BEN", "MIRA (CONT’D) ^".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct SpeakerLine {
    std::vector<std::string> characters;
    std::vector<std::string> directions;  // "O.S."
    bool together = false;                // "^"
    bool has_colon = false;
};

// Nothing if the line isn't one: its name has a small letter and no "@" before it, or no letter at all.
std::optional<SpeakerLine> read_speaker_line(std::string_view line);

// Every letter outside of parentheses is a capital, or of a script that has none; there is at least one.
bool is_in_capitals(std::string_view line);

// "CUT TO:", "FADE OUT.", "SMASH CUT", "INTERCUT WITH THE MILL": one picture follows another. In capitals.
bool is_transition_line(std::string_view line);

// "SFX", "Music", "Atmos": the sound that a word announces.
std::optional<ElementKind> sound_kind_of(std::string_view word);
// False: nothing that begins as this text does is such a word. Its first letter tells, which is quick.
bool may_announce_sound(std::string_view text);

// How a line is said.
struct Manner {
    bool sung = false;
    bool all_parentheses = false;  // hold directions, none belongs to a sentence
};
// A line of what is said, with the directions in it: "(laughs) Hi.", "Wait (PAUSE) what?". Parentheses that belong to the sentence stay
// words.
void add_spoken_line(std::vector<EmphasisRun> runs, const Manner& manner, std::vector<SpeechPart>& parts);

}  // namespace dramatis::cues::scripts
