// Which marks a story writes its speech with, by what it does most. A chapter may differ from the rest.
#pragma once

#include <cstddef>
#include <vector>

#include "cues/prose/text/marks.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::text {

// The marks of all blocks: those of block b are at firsts[b] … firsts[b + 1].
struct StoryMarks {
    std::vector<Mark> marks;
    std::vector<std::size_t> firsts;
};
StoryMarks marks_of(const Story& story);

struct QuotingStyle {
    bool dashes = false;             // a paragraph behind a dash is speech
    bool right_opens = false;        // ”…”: as Swedish writes it
    bool left_closes = false;        // “…“: a right mark never occurs
    bool guillemets_inward = false;  // »…« rather than «…»
    std::vector<bool> singles;       // for each block: '…' is speech, not only "…"
};
QuotingStyle quoting_style(const Story& story, const StoryMarks& marks);

// Whether a single mark can open a quotation: not 'tis, not the sailors'.
bool opens_single(std::string_view text, const Mark& mark);
bool closes_single(const std::string_view& text, const Mark& mark);

}  // namespace dramatis::cues::prose::text
