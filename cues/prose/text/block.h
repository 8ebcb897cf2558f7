// The blocks that a story falls into, and what each is.
#pragma once

#include "core/source.h"

namespace dramatis::cues::prose::text {

enum class BlockKind {
    Prose,       // a paragraph
    Heading,     // a chapter's number or title
    SceneBreak,  // "* * *", "#", "---"; a wide gap: its span is empty and stands where the next block begins
    Verse,       // lines that break where the writer broke them: a poem, a song, a letter's head
    LeftOut,     // a publisher's header and licence, a table of contents, page numbers: nobody speaks it
};
struct Block {
    Span span;  // without the white space around it
    BlockKind kind = BlockKind::Prose;
};

}  // namespace dramatis::cues::prose::text
