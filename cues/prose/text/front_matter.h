// What stands around a story and isn't told: a publisher's header and licence, and who wrote it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cues/prose/text/lines.h"
#include "cues/prose/text/paragraphs.h"

namespace dramatis::cues::prose::text {

// The story without Project Gutenberg's header and licence, and what they say of it.
struct Body {
    Span span;
    std::string title;
    std::string author;
};
Body body_of(std::string_view text);

// A title and an author in a story's first lines: "The Lamp", "by Nora Vane"; "Title: The Lamp"; "# The Lamp".
struct Opening {
    std::string title;
    std::string author;
    std::size_t paragraphs = 0;  // that hold them
};
Opening opening_of(std::string_view text, std::span<const Line> lines, std::span<const Paragraph> paragraphs);

}  // namespace dramatis::cues::prose::text
