// Script and takes to timeline: every clip and bed at its exact frame. All that the language says of time is decided here.
//
// Cues follow each other along a cursor. A speech or a spot effect moves it to its own end, `under` leaves it where it
// was, `wait T` moves it T past the start: music like this makes way for the speeches over it. Between two cues stands the pacing's gap for their kinds; a pause stands
// instead of the gap; after a speech that is cut off there is none. `together`, `at`, `overlap` and `interrupts` start a
// cue from the start or end of the one before. Times become frames once, when a cue is placed.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "mix/timeline.h"
#include "pipeline/perform.h"
#include "pipeline/script.h"

namespace dramatis::pipeline {

// Where a line ended up; its index is the line's.
struct PlacedLine {
    Frames start;
    Frames length;
    int scene = 0;
    std::size_t clip = 0;  // index into the timeline's
};

// Where a cue begins, and where what it is heard with ends: a scene, and a cue that changes something, end where they begin.
struct PlacedItem {
    Frames start;
    Frames end;
    int scene = 0;
};

struct Arrangement {
    std::shared_ptr<const mix::Timeline> timeline;
    std::vector<PlacedLine> lines;
    std::vector<PlacedItem> items;  // by the script's items
};

// `takes` holds one entry a line of the script. Pure: equal input, equal timeline.
Arrangement arrange(const Script& script, std::span<const PerformedLine> takes, SampleRate rate);

}  // namespace dramatis::pipeline
