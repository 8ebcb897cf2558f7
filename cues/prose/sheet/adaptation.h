// What a story came to as a cue sheet: its lines, its cast, and the speakers that are unsure; and what may be chosen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "cues/prose/cast/attribution.h"
#include "cues/prose/text/quotations.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::sheet {

// What the narrator still reads.
enum class Narration {
    All,    // every word of the story
    Lean,   // not the tags that say only who speaks and how: voice and delivery do
    Drama,  // nor what is heard as a sound or a pause
};

struct AdaptOptions {
    Narration narration = Narration::Lean;
    bool sounds = true;       // effects, beds and acoustics from the narration
    double sure_from = 0.6;   // speakers of a lower confidence are marked with a question
    std::string voices = {};  // the `Voices:` field; empty: none is written
    std::string origin = {};  // the story's file name, for the comment at the top; empty: none is written
};

struct SheetLine {
    enum class Kind {
        Other,    // of the header, a comment, a sound, a pause, a blank line
        Words,    // what the narrator or somebody else says
        Heading,  // a scene whose title is a heading of the story
        Scene,    // one whose title isn't
    };
    std::string text;  // without the line end
    Kind kind = Kind::Other;
    std::vector<std::size_t> quotations = {};  // that it speaks
};

struct UnsureSpeaker {
    std::size_t quotation = 0;
    std::vector<std::string> names;  // the chosen one first, as the sheet writes them
    double confidence = 0.0;
};

struct Adaptation {
    text::Story story;
    std::vector<text::Quotation> quotations;
    cast::Cast cast;
    std::vector<std::string> names;  // of the characters, as the sheet writes them: "MIRA VENN"
    std::vector<SheetLine> lines;
    std::vector<UnsureSpeaker> unsure;

    std::string sheet() const;  // the lines as a file
};

}  // namespace dramatis::cues::prose::sheet
