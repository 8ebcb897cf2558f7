// Markup of other tools in a speech: tags of SSML and HTML, and HTML's character references.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace dramatis::cues {

struct MarkupTag {
    std::size_t bytes = 0;
    std::optional<Seconds> pause;  // of "<break time="1s"/>"
    bool separates = false;        // words on both sides are two: "<br>"
};
// The tag that `text` begins with: "<i>", "</i>", "<break time="500ms"/>"; "x < y" is none.
std::optional<MarkupTag> markup_tag(std::string_view text);

struct CharacterReference {
    std::size_t bytes = 0;
    std::string text;
};
// The reference that `text` begins with: "&amp;", "&#39;". A space is " ", whatever its width.
std::optional<CharacterReference> character_reference(std::string_view text);
// The text, written so that neither of them is found in it.
std::string without_markup(std::string_view text);

}  // namespace dramatis::cues
