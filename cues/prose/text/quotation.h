// One piece of what stands between quotation marks, and what it is.
#pragma once

#include <cstddef>

#include "core/source.h"

namespace dramatis::cues::prose::text {

enum class QuotationKind {
    Speech,
    Thought,  // the text says that somebody thinks it
    Writing,  // a letter, a sign, a text message: read aloud, by whom the attribution says or by the narrator
    Mention,  // scare quotes, titles, words as words: part of the narration
};

// One contiguous piece. A speech that a tag interrupts is two pieces; one that runs over paragraphs is a piece in each.
struct Quotation {
    Span inner;   // what is said, without marks
    Span marked;  // with the marks or the dash
    std::size_t block = 0;
    QuotationKind kind = QuotationKind::Speech;
    bool continued = false;  // its block ends before its closing mark does: the next block's piece goes on with it
    bool unclosed = false;   // no mark closes it, and no block goes on with it: where it ends is a guess
};

}  // namespace dramatis::cues::prose::text
