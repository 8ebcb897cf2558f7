// Standard output and error, and whether a stream takes colour. Texts hold what files say, and terminals obey what they are
// sent: nothing of it gets there but lines of text.
#pragma once

#include <cstdio>
#include <string_view>

namespace dramatis::pipeline::terminal {

// Lines for people, without dangerous characters (core/text.h). False if not all was written (a closed pipe, a full disk): the
// command has failed then.
bool print(std::string_view text);
// The content of a file, for files and pipes, as it is; on a terminal it is printed as above. False as above.
bool print_content(std::string_view text);
// The same as `print` for standard error, where a lost message stops nothing.
void print_error(std::string_view text);
// True if TERM is "dumb" or not set: the terminal can't move its cursor.
bool is_dumb_terminal();
// Colour on `stream`: on a terminal, unless NO_COLOR is set or TERM is "dumb".
bool wants_colour(std::FILE* stream);

}  // namespace dramatis::pipeline::terminal
