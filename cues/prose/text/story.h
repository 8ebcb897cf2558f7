// A story as it was written: its text in UTF-8 and the blocks that it falls into. Every span counts bytes of the text.
#pragma once

#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/source.h"
#include "cues/prose/text/block.h"
#include "cues/prose/text/language.h"

namespace dramatis::cues::prose::text {

struct Story {
    SourceRef source;
    std::string title;   // empty if the text doesn't say it
    std::string author;  // likewise
    Language language = Language::English;
    std::vector<Block> blocks;  // in order; together they hold every byte that isn't white space

    std::string_view text(Span span) const { return source->text(span); }
};

// Splits a text into blocks. `diagnostics`: what was left out and why (notes). Pure. [any thread]
Story read_story(SourceRef source, Diagnostics& diagnostics);

}  // namespace dramatis::cues::prose::text
