// The lines of a Fountain script without its notes and boneyards, which may stand anywhere: inside a line, over several lines, in the
// middle of a speech.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/source.h"

namespace dramatis::cues::scripts {

struct FountainLine {
    std::string text;  // without its line end
    Span span;         // in the source
    // Notes that begin in this line: "[[check the date]]".
    std::vector<Spanned<std::string>> notes;
    // Nothing but notes and boneyards stood in it: it is no blank line.
    bool emptied = false;
};

struct FountainLines {
    std::vector<FountainLine> lines;
    std::size_t boneyard_words = 0;
    std::vector<Span> unclosed = {};  // the first "/*" and the first "[[" that nothing ends
};

// Line ends are LF, CR LF or CR. What isn't closed is text.
FountainLines read_fountain_lines(std::string_view source);

}  // namespace dramatis::cues::scripts
