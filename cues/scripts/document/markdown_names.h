// Names of Markdown scripts in bold type.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts::document {

// A line that is nothing but "**IRIS**" becomes "**IRIS:**" where other lines begin with that: both name who speaks, and Markdown makes one
// paragraph of the name and the words below. Linear but for the look-up of names. Pure. [any thread]
std::string with_colons_behind_names(std::string_view markdown);

}  // namespace dramatis::cues::scripts::document
