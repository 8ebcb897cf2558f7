// Names of those who speak as headings: "### ANNA" above "Hello.", as some write in Markdown.
#pragma once

#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// Where two names at least return as headings of one level, with no higher heading between, the headings of that level that stand above
// text become names above their words. Parts of a reference ("### Returns") come once below each of its headings. Linear.
void make_names_of_headings(std::vector<LayoutLine>& lines);

}  // namespace dramatis::cues::scripts
