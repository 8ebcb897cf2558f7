// What an element of a web page says of its look: its style attribute, its own attributes, and what its name means.
#pragma once

#include <optional>
#include <string_view>

#include "cues/scripts/document/style_sheet.h"
#include "cues/scripts/document/xml.h"

namespace dramatis::cues::scripts::document {

struct HtmlLook {
    Look look = {};               // `left` is from the element around it
    bool preformatted = false;    // white space counts
    bool no_space_above = false;  // the element says so itself
    bool no_space_below = false;
};
HtmlLook html_look(const Node& element);

}  // namespace dramatis::cues::scripts::document
