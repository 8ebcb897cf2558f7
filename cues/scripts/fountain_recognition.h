// Whether a text without a name that says so is a Fountain script.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues::scripts {

// Why it is likely one: headings of scenes inside or outside, a title page of its kind or elements that are forced, and two at least who
// take turns, with their names above their words. Nothing: it is something else, such as a play with acts. [any thread]
std::optional<std::string_view> reason_for_fountain(std::string_view text);

}  // namespace dramatis::cues::scripts
