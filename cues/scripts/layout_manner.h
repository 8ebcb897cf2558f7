// How a script in a layout of its own tells speech from the rest, by all of its lines together.
#pragma once

#include <vector>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// From the begin of a speech to a direction below it, in characters: more than verse and songs have.
inline constexpr double deep_indent = 8.0;

struct LayoutManner {
    bool typed = false;               // plain text, whose paragraphs are lines
    bool has_styles = false;          // those of screenplays
    bool separates_action = false;    // what happens is italic or in brackets
    bool sets_off_action = false;     // the same, between one speech and the next
    bool parentheses_return = false;  // several paragraphs are in parentheses
    bool squares_return = false;      // or in square brackets
    bool all_in_brackets = false;     // cues, in a script without headings of places: a line without a name is spoken
    bool acts_in_paragraphs = false;  // what happens stands between the speeches, and nothing marks it
    bool in_parentheses = false;      // directions, and few are in square brackets
    bool indents_directions = false;  // deep below the words of a speech: what stands there is no speech
};

LayoutManner manner_of(const std::vector<LayoutLine>& lines, const HeadReader& heads, bool typed);

}  // namespace dramatis::cues::scripts
