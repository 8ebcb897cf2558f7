// Makes text from files and devices safe for a terminal. Scripts, file names and device names may hold control characters, which
// a terminal obeys. The result has none, nor characters that change the writing direction or have no width, and its width in
// columns is known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::pipeline::terminal {

// One place on the screen: a character and the marks on it.
struct Cell {
    std::string text;  // UTF-8
    int columns = 1;   // 1 or 2
};

// White space becomes a blank, other control characters and broken UTF-8 become U+FFFD; invisible characters vanish; a
// mark without a letter gets a blank to stand on; of more than three marks on one letter the first three stay.
std::vector<Cell> to_cells(std::string_view text);
std::string harmless(std::string_view text);
// Of text as `harmless` returns it.
int columns_of(std::string_view text);
// Harmless, and at most `columns` wide; what had to be cut ends in an ellipsis.
std::string clipped(std::string_view text, int columns);
// The same, but the beginning is cut: for the ends of paths.
std::string clipped_front(std::string_view text, int columns);
// Harmless lines of at most `columns` (at least 2), broken between words where that can be; at least one line.
std::vector<std::string> wrapped(std::string_view text, int columns);

}  // namespace dramatis::pipeline::terminal
