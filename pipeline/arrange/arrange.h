// Script and takes to timeline: every clip and bed at its exact frame. All timing rules of the language are here.
//
// Cues follow each other along a cursor. A speech or a spot effect moves it to its own end, `under` leaves it where it
// was, `wait T` moves it T past the start: music like this makes way for the speeches over it. Two cues are apart by the pacing's
// gap for their kinds; a pause replaces the gap; after a speech that is cut off there is none. `together`, `at`, `overlap` and `interrupts` start a
// cue from the start or end of the one before. Times become frames once, when a cue is placed.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "mix/timeline/timeline.h"
#include "pipeline/perform/perform.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::arrange {

// The place of a line, by the line's index.
struct PlacedLine {
    Frames start;
    Frames length;
    int scene = 0;
    std::size_t clip = 0;  // index into the timeline's
};

// Where a cue begins and where its sound ends. A scene, and a cue that only changes a bed, end where they begin.
struct PlacedItem {
    Frames start;
    Frames end;
    int scene = 0;
};

struct Arrangement {
    std::shared_ptr<const mix::timeline::Timeline> timeline;
    std::vector<PlacedLine> lines;
    std::vector<PlacedItem> items;  // by the script's items
};

// `takes` holds one entry a line of the script. Pure: equal input, equal timeline.
Arrangement arrange(const script::Script& script, std::span<const perform::PerformedLine> takes, SampleRate rate);

}  // namespace dramatis::pipeline::arrange
