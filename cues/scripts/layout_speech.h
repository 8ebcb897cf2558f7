// What is said in a line of a script in a layout of its own, with the directions and cues in it.
#pragma once

#include <vector>

#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/script_document.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {

// The direction that only its type sets off, behind a name: "*whispering* Is it you?". It leaves the runs.
void take_set_off_direction(std::vector<EmphasisRun>& runs, std::vector<SpeechPart>& parts);
// Below a name: the directions in parentheses before the words, "(CONT'D) (motioning stop) No."
void take_leading_brackets(std::vector<EmphasisRun>& runs, std::vector<SpeechPart>& parts);

// Square brackets always hold directions or sounds; of parentheses see speaker_line.h.
void add_words_and_cues(std::vector<EmphasisRun> runs, const Manner& manner, std::vector<SpeechPart>& parts);

}  // namespace dramatis::cues::scripts
