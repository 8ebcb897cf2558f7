// A story cut into segments in the order in which they are heard: who reads which stretch of the text, and what is heard
// between. Spans of the text alone; how they look in a cue sheet is the writer's business.
#pragma once

#include <variant>
#include <vector>

#include "cues/prose/sheet/adaptation.h"
#include "cues/prose/staging/staging.h"

namespace dramatis::cues::prose::sheet {

// What the narrator reads.
struct NarratedSegment {
    Span text;
    std::size_t block = 0;
};
// What somebody says, thinks or has written: pieces that belong together, of one paragraph.
struct SpokenSegment {
    std::vector<std::size_t> quotations;
};
// Headings that follow each other: a chapter's number and its title.
struct HeadingSegment {
    std::vector<Span> texts;
};
using Segment = std::variant<NarratedSegment, SpokenSegment, HeadingSegment, const staging::HeardSound*,
                             const staging::HeardPause*, const staging::Setting*>;

// `staging` must outlive the segments. With Narration::All, the segments hold every word that isn't left out, once and in
// order.
std::vector<Segment> cut_segments(const text::Story& story, const std::vector<text::Quotation>& quotations,
                                  const cast::Cast& cast, const staging::Staging& staging, Narration narration);

}  // namespace dramatis::cues::prose::sheet
