// The content of a screen as a value: rows of styled text. All text is harmless (terminal_text.h), and no row is wider than
// the screen.
#pragma once

#include <string>
#include <vector>

namespace dramatis::pipeline::terminal {

struct ScreenSize {
    int columns = 80;
    int rows = 24;
    bool operator==(const ScreenSize&) const = default;
};

// The meaning of a piece of text; the canvas chooses its colour.
enum class Style {
    Plain,
    Faint,    // of less importance: rules, marks, keys
    Strong,   // titles, speakers
    Word,     // the word being spoken
    Good,     // playing; levels up to −9 dBFS
    Caution,  // paused, warnings; levels up to −3 dBFS
    Danger,   // errors, a lost device; levels above −3 dBFS
};

struct Run {
    std::string text;
    Style style = Style::Plain;
    bool operator==(const Run&) const = default;
};
using Row = std::vector<Run>;

// To the last run, if it is of the same style.
void append(Row& row, std::string_view text, Style style);
int columns_of(const Row& row);
// Harmless, and at most `columns` wide; what has to be cut ends in an ellipsis.
Row clipped(Row row, int columns);
// One text at each edge of the row. The right one keeps up to half of it, the left one gets the rest.
Row both_sides(Row left, Row right, int columns);

struct ScreenImage {
    ScreenSize size;
    std::vector<Row> rows;  // as many as the screen has, or fewer
    bool operator==(const ScreenImage&) const = default;
};

// The text alone, each row without blanks at its end: what a test reads.
std::string plain_text(const ScreenImage& image);

}  // namespace dramatis::pipeline::terminal
