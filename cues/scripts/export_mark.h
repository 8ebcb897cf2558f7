// The mark by which a file that was exported is known again, and whether somebody has edited it since.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

// What stands before the version in the mark.
inline constexpr std::string_view export_mark = "dramatis export ";
// The mark as a writer puts it into a text: its version is still open.
std::string open_mark();
// The text with the version of all the rest in place of the open one.
std::string with_version(std::string text);
// Whether the text is as it was exported.
bool is_unchanged_export(std::string_view text);

}  // namespace dramatis::cues::scripts
